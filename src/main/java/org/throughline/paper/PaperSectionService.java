package org.throughline.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.form.TextRules;
import org.throughline.platform.persistence.Json;
import org.throughline.platform.persistence.MappedRecord;
import org.throughline.platform.persistence.Records;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

/**
 * Reads and edits the sections of papers, for business managers.
 */
@Service
@Transactional(readOnly = true)
public class PaperSectionService {

	private final EntityManager entities;

	private final JdbcClient jdbc;

	private final CurrentUser user;

	PaperSectionService(EntityManager entities, JdbcClient jdbc, CurrentUser user) {
		this.entities = entities;
		this.jdbc = jdbc;
		this.user = user;
	}

	/**
	 * Returns the sections in order. Their paragraphs have the numbers that they get in
	 * print.
	 */
	public List<PaperSectionDetails> sections(PaperDetails paper) {
		this.user.requireManager(paper.origin().partnershipId());
		var fields = new PaperFields();
		this.jdbc.sql("select name, value from paper_values(?)").param(paper.id()).query((row) -> {
			fields.with(row.getString("name"), row.getString("value"));
		});
		var rows = this.jdbc
			.sql("""
					select s.*, p.layout ->> 'numbering' as numbering, coalesce(k.optional, true) as optional, k.guidance,
					  (select coalesce(json_agg(g order by g.position, g.number), '[]') from paper_paragraph g where g.section_id = s.id) as paragraphs
					from paper_section s join cabinet_paper p on p.id = s.paper_id
					left join template_section k on k.template_id = p.template_id and k.key = s.key
					where s.paper_id = ? order by s.position""")
			.param(paper.id())
			.query(MappedRecord.rows(SectionRow.class))
			.list();
		if (rows.isEmpty()) {
			return List.of();
		}
		var numbers = new ParagraphNumbers(rows.get(0).numbering);
		return rows.stream().map((row) -> row.numbered(numbers, fields)).toList();
	}

	/**
	 * Returns a section.
	 * @throws NotFoundException if there is none
	 */
	public PaperSectionDetails section(PaperDetails paper, String key) {
		return Records.one(sections(paper), (section) -> section.key().equals(key));
	}

	/**
	 * Returns the section that has a paragraph.
	 * @throws NotFoundException if there is none
	 */
	public PaperSectionDetails around(PaperDetails paper, int paragraph) {
		return Records.one(sections(paper),
				(section) -> section.paragraphs().stream().anyMatch((each) -> each.number() == paragraph));
	}

	/** Returns the optional sections of the template that the paper does not have. */
	public List<PaperSectionDetails> missing(PaperDetails paper) {
		this.user.requireManager(paper.origin().partnershipId());
		return this.jdbc
			.sql("""
					select k.template_id as id, 0 as version, k.*, null::integer as exempt_paragraph, null::text as public_interest,
					  'CONTINUOUS' as numbering, '[]' as paragraphs
					from template_section k where k.template_id = :template and k.optional
					  and k.key not in (select s.key from paper_section s where s.paper_id = :paper) order by k.position""")
			.param("template", paper.origin().templateId())
			.param("paper", paper.id())
			.query(MappedRecord.rows(SectionRow.class))
			.list()
			.stream()
			.map((row) -> row.numbered(new ParagraphNumbers(PaperNumbering.CONTINUOUS), new PaperFields()))
			.toList();
	}

	/** Adds an optional section of the template in its place, without paragraphs. */
	@Transactional
	public void add(PaperDetails paper, String key) {
		var section = Records.one(missing(paper), (each) -> each.key().equals(key));
		int place = this.jdbc.sql("select position from template_section where template_id = ? and key = ?")
			.params(paper.origin().templateId(), key)
			.query(Integer.class)
			.single();
		this.entities.persist(new PaperSection(paper.id(), place, section.content(), null));
	}

	/**
	 * Changes the heading of a section and whether it is exempt from publication.
	 * @param heading {@code null} for the end of the paper, which has none
	 * @throws RuleViolation if it needs a heading
	 */
	@Transactional
	public void edit(PaperDetails paper, String key, int version, @Nullable String heading,
			@Nullable Exemption exemption) {
		var section = stored(paper, key);
		section.requireVersion(version);
		var content = section.content();
		String checked = (content.kind() == SectionKind.CLOSING) ? null
				: TextRules.required("heading", heading, TextRules.LINE);
		section.replace(new SectionContent(content.key(), content.kind(), checked, content.level(), content.numbered()),
				exemption);
		this.entities.flush();
	}

	/**
	 * Removes a section with its paragraphs.
	 * @throws RuleViolation if the template wants it in every paper
	 */
	@Transactional
	public void remove(PaperDetails paper, String key, int version) {
		if (!section(paper, key).optional()) {
			throw new RuleViolation("", "paperSection.needed");
		}
		var section = stored(paper, key);
		section.requireVersion(version);
		this.entities.remove(section);
		this.entities.flush();
	}

	private PaperSection stored(PaperDetails paper, String key) {
		this.user.requireManager(paper.origin().partnershipId());
		return this.entities
			.createQuery("select s from PaperSection s where s.paperId = :paper and s.content.key = :key",
					PaperSection.class)
			.setParameter("paper", paper.id())
			.setParameter("key", key)
			.getResultStream()
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	/** A section, with its paragraphs as JSON. */
	private record SectionRow(UUID id, int version, SectionContent content, @Nullable Exemption exemption,
			PaperNumbering numbering, boolean optional, @Nullable String guidance, String paragraphs) {

		PaperSectionDetails numbered(ParagraphNumbers numbers, PaperFields fields) {
			numbers.section(this.content);
			if (this.content.kind() == SectionKind.RECOMMENDATION) {
				numbers.next(ParagraphKind.NUMBERED, this.content.numbered());
			}
			var read = new ArrayList<PaperParagraphDetails>();
			for (var row : Json.read(this.paragraphs, PaperParagraphDetails[].class)) {
				String printed = (row.kind() == ParagraphKind.NUMBERED && fields.empty(row.wording())) ? null
						: numbers.next(row.kind(), this.content.numbered());
				read.add(new PaperParagraphDetails(row.id(), row.number(), row.version(), row.kind(), printed,
						row.wording(), fields.empty(row.wording()) ? row.wording() : fields.resolve(row.wording())));
			}
			String heading = this.content.heading();
			return new PaperSectionDetails(this.id, this.version, this.content, this.exemption,
					(heading != null) ? fields.resolve(Objects.requireNonNull(heading)) : null, this.optional,
					this.guidance, read);
		}

	}

}
