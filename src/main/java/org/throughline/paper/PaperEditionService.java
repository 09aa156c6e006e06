package org.throughline.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.persistence.MappedRecord;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;
import org.throughline.publication.EditionForm;

/**
 * Returns editions of papers and their files: to everyone from their day, to the business
 * managers also before.
 */
@Service
@Transactional(readOnly = true)
public class PaperEditionService {

	private final PaperFiles files;

	private final JdbcClient jdbc;

	private final CurrentUser user;

	private final Clock clock;

	PaperEditionService(PaperFiles files, JdbcClient jdbc, CurrentUser user, Clock clock) {
		this.files = files;
		this.jdbc = jdbc;
		this.user = user;
		this.clock = clock;
	}

	/** Returns the editions of a paper that everyone can read, newest first. */
	public List<PaperEditionSummary> editions(UUID paperId) {
		return editions(paperId, today());
	}

	/** Returns all editions of a paper, newest first, for business managers. */
	public List<PaperEditionSummary> all(UUID partnershipId, UUID paperId) {
		this.user.requireManager(partnershipId);
		return editions(paperId, LocalDate.MAX);
	}

	private List<PaperEditionSummary> editions(UUID paperId, LocalDate until) {
		var all = this.files.summaries(paperId);
		var today = today();
		var rows = this.jdbc.sql("""
				select id, number, public_from, changes, sealed_at, sha256, exempt_content is not null as exempt
				from paper_edition where paper_id = :paper order by number desc""")
			.param("paper", paperId)
			.query(MappedRecord.rows(Row.class))
			.list()
			.stream()
			.filter((row) -> !row.publicFrom.isAfter(until))
			.toList();
		int latest = rows.stream()
			.filter((row) -> !row.publicFrom.isAfter(today))
			.mapToInt(Row::number)
			.max()
			.orElse(0);
		return rows.stream()
			.map((row) -> new PaperEditionSummary(row.number, row.publicFrom, row.changes, row.seal,
					row.number < latest, all.getOrDefault(row.id, List.of())))
			.toList();
	}

	/**
	 * Returns the content of a public edition.
	 * @throws NotFoundException if there is none
	 */
	public PaperText text(UUID paperId, int number) {
		return this.jdbc.sql("select content from paper_edition where paper_id = ? and number = ? and public_from <= ?")
			.params(paperId, number, today())
			.query((row, at) -> PaperSnapshot.read(row.getString(1)).text())
			.optional()
			.orElseThrow(NotFoundException::new);
	}

	/**
	 * Finds a file. Its content is read when it is asked for.
	 * @throws NotFoundException if the person may not read it
	 */
	public PaperFile file(UUID partnershipId, String slug, int number, EditionForm form) {
		return this.files.find(partnershipId, slug, number, form)
			.filter((file) -> isPublic(file) || this.user.manages(partnershipId))
			.orElseThrow(NotFoundException::new);
	}

	/** Returns whether everyone can read a file today. */
	public boolean isPublic(PaperFile file) {
		return !file.publicFrom().isAfter(today());
	}

	public byte[] content(PaperFile file) {
		return this.files.content(file);
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	/** An edition as it is stored. */
	private record Row(UUID id, int number, LocalDate publicFrom, @Nullable String changes,
			PaperEditionSummary.Seal seal) {

	}

}
