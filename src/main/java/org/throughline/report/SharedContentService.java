package org.throughline.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.FormValues;
import org.throughline.platform.web.NotFoundException;

/**
 * Shows content of a report in more than one part. The content is stored once and has one
 * page address.
 */
@Service
@Transactional
public class SharedContentService {

	private final JdbcClient jdbc;

	private final DraftAccess drafts;

	private final StatementRepository statements;

	private final SectionRepository sections;

	SharedContentService(JdbcClient jdbc, DraftAccess drafts, StatementRepository statements,
			SectionRepository sections) {
		this.jdbc = jdbc;
		this.drafts = drafts;
		this.statements = statements;
		this.sections = sections;
	}

	/** Returns the content shown in additional parts, ordered by part. */
	@Transactional(readOnly = true)
	public List<SharedContent> of(UUID reportId) {
		return this.jdbc
			.sql("""
					select a.part, coalesce('kind:' || a.kind, 'statement:' || s.number, 'section:' || c.slug) as reference,
					  coalesce(a.kind, s.headline, s.wording, c.heading) as label
					from also_read a left join statement s on s.id = a.statement_id left join section c on c.id = a.section_id
					where a.report_id = ? order by a.part, a.kind, s.number, c.position""")
			.param(reportId)
			.query(SharedContent.class)
			.list();
	}

	/**
	 * Returns all content that can be shown in another part: kinds, statements, sections.
	 */
	@Transactional(readOnly = true)
	public List<SharedContent.Candidate> candidates(UUID reportId) {
		return this.jdbc.sql("""
				select 'kind:' || kind as reference, kind, '' as label, 0 as sort, 0 as place from statement
				where report_id = :report group by kind
				union all select 'statement:' || number, kind, coalesce(headline, wording), 1, number from statement
				where report_id = :report
				union all select 'section:' || slug, null, heading, 2, position from section where report_id = :report
				order by sort, place, reference""")
			.param("report", reportId)
			.query(SharedContent.Candidate.class)
			.list();
	}

	/**
	 * Shows content in another part. Adding it twice has no further effect.
	 * @param reference see {@link SharedContent#reference}
	 */
	public void add(UUID partnershipId, String reportSlug, ReportPart part, String reference) {
		UUID reportId = this.drafts.draft(partnershipId, reportSlug).id();
		add(reportId, part, target(reportId, reference));
	}

	void addKind(UUID reportId, ReportPart part, StatementKind kind) {
		add(reportId, part, new Target(kind, null, null));
	}

	void addStatement(UUID reportId, ReportPart part, UUID statementId) {
		add(reportId, part, new Target(null, statementId, null));
	}

	void addSection(UUID reportId, ReportPart part, UUID sectionId) {
		add(reportId, part, new Target(null, null, sectionId));
	}

	private void add(UUID reportId, ReportPart part, Target target) {
		this.jdbc.sql("""
				insert into also_read (report_id, part, kind, statement_id, section_id)
				values (:report, :part, :kind, :statement, :section)
				on conflict do nothing""").params(target.parameters(reportId, part)).update();
	}

	/** Removes content from the additional part. */
	public void remove(UUID partnershipId, String reportSlug, ReportPart part, String reference) {
		UUID reportId = this.drafts.draft(partnershipId, reportSlug).id();
		this.jdbc.sql("""
				delete from also_read
				where report_id = :report and part = :part
				  and (kind = :kind or statement_id = :statement or section_id = :section)""")
			.params(target(reportId, reference).parameters(reportId, part))
			.update();
	}

	/** Finds the content that a reference names. */
	private Target target(UUID reportId, String reference) {
		String name = reference.substring(reference.indexOf(':') + 1);
		if (reference.startsWith("kind:")) {
			return new Target(FormValues.requiredChoice(StatementKind.class, name), null, null);
		}
		if (reference.startsWith("section:")) {
			return this.sections.findByReportIdAndSlug(reportId, name)
				.map((section) -> new Target(null, null, section.id()))
				.orElseThrow(NotFoundException::new);
		}
		Integer number = FormValues.wholeNumber(reference.startsWith("statement:") ? name : "");
		return Optional.ofNullable(number)
			.flatMap((known) -> this.statements.findByReportIdAndNumber(reportId, known))
			.map((statement) -> new Target(null, statement.id(), null))
			.orElseThrow(NotFoundException::new);
	}

	/** The kind, statement or section that a reference names. */
	private record Target(@Nullable StatementKind kind, @Nullable UUID statementId, @Nullable UUID sectionId) {

		Map<String, @Nullable Object> parameters(UUID reportId, ReportPart part) {
			var parameters = new HashMap<String, @Nullable Object>();
			parameters.put("report", reportId);
			parameters.put("part", part.name());
			parameters.put("kind", (this.kind != null) ? this.kind.name() : null);
			parameters.put("statement", this.statementId);
			parameters.put("section", this.sectionId);
			return parameters;
		}

	}

}
