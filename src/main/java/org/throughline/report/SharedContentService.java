package org.throughline.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.web.NotFoundException;

/**
 * Shows content of a report in more than one part. The content is stored once and has one
 * page address.
 */
@Service
@Transactional
public class SharedContentService {

	private static final String FOUND = """
			from annual_report r left join statement s on s.report_id = r.id and s.number = :number
			  left join section c on c.report_id = r.id and c.slug = :section
			where r.id = :report and num_nonnulls(:kind::text, s.id, c.id) = 1""";

	private final JdbcClient jdbc;

	private final DraftAccess drafts;

	SharedContentService(JdbcClient jdbc, DraftAccess drafts) {
		this.jdbc = jdbc;
		this.drafts = drafts;
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
			.query((row, number) -> new SharedContent(ReportPart.valueOf(row.getString("part")),
					row.getString("reference"), row.getString("label")))
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
			.query((row, number) -> new SharedContent.Candidate(row.getString("reference"),
					(row.getString("kind") != null) ? StatementKind.valueOf(row.getString("kind")) : null,
					row.getString("label")))
			.list();
	}

	/**
	 * Shows content in another part. Adding it twice has no further effect.
	 * @param reference see {@link SharedContent#reference}
	 */
	public void add(UUID partnershipId, String reportSlug, ReportPart part, String reference) {
		add(this.drafts.draft(partnershipId, reportSlug).id(), part, reference);
	}

	void add(UUID reportId, ReportPart part, String reference) {
		int added = with("""
				insert into also_read (report_id, part, kind, statement_id, section_id)
				select r.id, :part, :kind, s.id, c.id %s on conflict do nothing""".formatted(FOUND), reportId, part,
				reference);
		if (added == 0
				&& of(reportId).stream().noneMatch((one) -> one.part() == part && one.reference().equals(reference))) {
			throw new NotFoundException();
		}
	}

	/** Removes content from the additional part. */
	public void remove(UUID partnershipId, String reportSlug, ReportPart part, String reference) {
		with("""
				delete from also_read a using (select s.id as statement, c.id as section %s) found
				where a.report_id = :report and a.part = :part and a.kind is not distinct from :kind::text
				  and a.statement_id is not distinct from found.statement
				  and a.section_id is not distinct from found.section""".formatted(FOUND),
				this.drafts.draft(partnershipId, reportSlug).id(), part, reference);
	}

	private int with(String sql, UUID reportId, ReportPart part, String reference) {
		return this.jdbc.sql(sql)
			.param("report", reportId)
			.param("part", part.name())
			.param("kind", kind(named(reference, "kind:")))
			.param("number", number(named(reference, "statement:")))
			.param("section", named(reference, "section:"))
			.update();
	}

	private static @Nullable String named(String reference, String sort) {
		return reference.startsWith(sort) ? reference.substring(sort.length()) : null;
	}

	private static @Nullable String kind(@Nullable String name) {
		return Arrays.stream(StatementKind.values()).map(Enum::name).anyMatch((kind) -> kind.equals(name)) ? name
				: null;
	}

	private static @Nullable Integer number(@Nullable String typed) {
		return (typed != null && typed.matches("[0-9]{1,6}")) ? Integer.valueOf(typed) : null;
	}

	/** Imports the entries of a file that {@link ImportCheck} has accepted. */
	void importAll(UUID reportId, List<ImportedReport.ImportedSharedContent> imported) {
		for (var each : imported) {
			ImportCheck.all(each.kinds()).forEach((kind) -> add(reportId, each.part(), "kind:" + kind));
			ImportCheck.all(each.sections()).forEach((key) -> add(reportId, each.part(), "section:" + key));
			ImportCheck.all(each.statements())
				.forEach(
						(key) -> add(reportId, each.part(),
								"statement:" + this.jdbc
									.sql("select number from statement where report_id = ? and import_key = ?")
									.params(reportId, key)
									.query(Integer.class)
									.single()));
		}
	}

	/**
	 * Returns the entries in the file format.
	 * @param key returns the key of the statement with a number
	 */
	public List<ImportedReport.ImportedSharedContent> export(UUID reportId, IntFunction<String> key) {
		var file = new ArrayList<ImportedReport.ImportedSharedContent>();
		var all = of(reportId);
		for (ReportPart part : ReportPart.values()) {
			var here = all.stream().filter((one) -> one.part() == part).map(SharedContent::reference).toList();
			if (!here.isEmpty()) {
				file.add(new ImportedReport.ImportedSharedContent(part,
						names(here, "kind:").stream().map(StatementKind::valueOf).toList(),
						names(here, "statement:").stream()
							.map((number) -> key.apply(Integer.parseInt(number)))
							.toList(),
						names(here, "section:")));
			}
		}
		return file;
	}

	private static List<String> names(List<String> reference, String sort) {
		return reference.stream()
			.filter((one) -> one.startsWith(sort))
			.map((one) -> one.substring(sort.length()))
			.toList();
	}

}
