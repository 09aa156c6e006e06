package org.throughline.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.account.SecurityEventKind;
import org.throughline.account.SecurityEvents;
import org.throughline.platform.document.DocumentMarks;
import org.throughline.platform.document.DocumentTurns;
import org.throughline.platform.document.HtmlDocument;
import org.throughline.platform.file.Sha256;
import org.throughline.platform.persistence.MappedRecord;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.text.CanonicalJson;
import org.throughline.platform.web.NotFoundException;
import org.throughline.publication.DraftFile;
import org.throughline.publication.EditionForm;

/**
 * Shows business managers a paper as it would be published now, its length, and the copy
 * for the members of the body, which has the exempt parts.
 */
@Service
@Transactional(readOnly = true)
public class PaperPreviewService {

	private static final int MOST_COUNTED = 500;

	/** Sides by the checksum of the text. */
	private final Cache<String, Integer> sides = Caffeine.newBuilder().maximumSize(MOST_COUNTED).build();

	private final PaperReader reader;

	private final PaperEditions editions;

	private final PaperFiles files;

	private final HtmlDocument page;

	private final DocumentTurns turns;

	private final SecurityEvents events;

	private final JdbcClient jdbc;

	private final CurrentUser user;

	private final Clock clock;

	PaperPreviewService(PaperReader reader, PaperEditions editions, PaperFiles files, HtmlDocument page,
			DocumentTurns turns, SecurityEvents events, JdbcClient jdbc, CurrentUser user, Clock clock) {
		this.reader = reader;
		this.editions = editions;
		this.files = files;
		this.page = page;
		this.turns = turns;
		this.events = events;
		this.jdbc = jdbc;
		this.user = user;
		this.clock = clock;
	}

	/**
	 * Returns a paper as everyone would read it, exempt parts only as their existence.
	 */
	public PaperPreview preview(UUID partnershipId, int number) {
		var paper = find(partnershipId, number);
		var text = this.reader.published(paper.id);
		return new PaperPreview(paper.id, number, text.title(),
				this.page.content(PaperDocument.of(text, this.clock.instant())), paper.exempt,
				new PaperLength(sides(text), paper.longestSides));
	}

	/** Returns the length of what everyone would read of a paper. */
	public PaperLength length(PaperDetails paper) {
		this.user.requireManager(paper.origin().partnershipId());
		return new PaperLength(sides(this.reader.published(paper.id())), paper.origin().longestSides());
	}

	/** Returns what everyone would read as a file, marked as a draft. */
	public DraftFile draft(UUID partnershipId, int number, EditionForm form) {
		return file(now(find(partnershipId, number)), form, "draft", DocumentMarks.DRAFT);
	}

	/**
	 * Returns the whole paper with its exempt parts, marked as not for publication. It is
	 * recorded who took it.
	 * @throws NotFoundException if it has no exempt parts
	 */
	@Transactional
	public DraftFile membersCopy(UUID partnershipId, int number, EditionForm form) {
		var paper = find(partnershipId, number);
		if (!paper.exempt) {
			throw new NotFoundException();
		}
		var now = now(paper);
		var whole = (paper.state == PaperState.FINAL) ? this.editions.newest(paper.id).orElseThrow()
				: now.with(this.reader.whole(paper.id));
		this.events.record(SecurityEventKind.EXEMPT_COPY_DOWNLOADED,
				now.paper().partnership() + "/papers/" + now.paper().slug() + " (" + form.slug() + ")");
		return file(whole, form, "not-for-publication", DocumentMarks.NOT_FOR_PUBLICATION);
	}

	private DraftFile file(PaperSnapshot snapshot, EditionForm form, String what, DocumentMarks marks) {
		if (form != EditionForm.PDF && form != EditionForm.WORD) {
			throw new NotFoundException();
		}
		return new DraftFile(snapshot.fileName(what, form.extension()),
				this.turns.take(() -> this.files.make(snapshot, form, marks, this.editions.now())));
	}

	private PaperSnapshot now(Row paper) {
		return this.editions.snapshot(paper.id, LocalDate.now(this.clock), null);
	}

	private int sides(PaperText text) {
		return this.sides.get(Sha256.of(CanonicalJson.write(text)),
				(sum) -> this.turns.take(() -> this.files.sides(text)));
	}

	private Row find(UUID partnershipId, int number) {
		this.user.requireManager(partnershipId);
		return this.jdbc
			.sql("""
					select p.id, p.state, t.longest_sides,
					  exists (select from paper_section s where s.paper_id = p.id and s.exempt_paragraph is not null)
					  or exists (select from paper_attachment a where a.paper_id = p.id and a.exempt_paragraph is not null) as exempt
					from cabinet_paper p join paper_template t on t.id = p.template_id where p.partnership_id = ? and p.number = ?""")
			.params(partnershipId, number)
			.query(MappedRecord.rows(Row.class))
			.optional()
			.orElseThrow(NotFoundException::new);
	}

	private record Row(UUID id, PaperState state, @Nullable Integer longestSides, boolean exempt) {

	}

}
