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
 * Lets what a report says be read in several of its parts. It stays one thing, with one
 * address; the other parts repeat it.
 */
@Service
@Transactional
public class AlsoReadService {

	private static final String FOUND = """
			from annual_report r left join statement s on s.report_id = r.id and s.number = :number
			  left join section c on c.report_id = r.id and c.slug = :section
			where r.id = :report and num_nonnulls(:kind::text, s.id, c.id) = 1""";

	private final JdbcClient jdbc;

	private final OpenDrafts drafts;

	AlsoReadService(JdbcClient jdbc, OpenDrafts drafts) {
		this.jdbc = jdbc;
		this.drafts = drafts;
	}

	/** What is read in further parts of a report, part by part. */
	@Transactional(readOnly = true)
	public List<AlsoRead> of(UUID reportId) {
		return this.jdbc
			.sql("""
					select a.part, coalesce('kind:' || a.kind, 'statement:' || s.number, 'section:' || c.slug) as what,
					  coalesce(a.kind, s.headline, s.wording, c.heading) as words
					from also_read a left join statement s on s.id = a.statement_id left join section c on c.id = a.section_id
					where a.report_id = ? order by a.part, a.kind, s.number, c.position""")
			.param(reportId)
			.query((row, number) -> new AlsoRead(ReportPart.valueOf(row.getString("part")), row.getString("what"),
					row.getString("words")))
			.list();
	}

	/**
	 * All of a report that can be read elsewhere: kinds, then statements, then sections.
	 */
	@Transactional(readOnly = true)
	public List<AlsoRead.Thing> things(UUID reportId) {
		return this.jdbc.sql("""
				select 'kind:' || kind as what, kind, '' as words, 0 as sort, 0 as place from statement
				where report_id = :report group by kind
				union all select 'statement:' || number, kind, coalesce(headline, wording), 1, number from statement
				where report_id = :report
				union all select 'section:' || slug, null, heading, 2, position from section where report_id = :report
				order by sort, place, what""")
			.param("report", reportId)
			.query((row, number) -> new AlsoRead.Thing(row.getString("what"),
					(row.getString("kind") != null) ? StatementKind.valueOf(row.getString("kind")) : null,
					row.getString("words")))
			.list();
	}

	/**
	 * Lets something be read in a further part; twice is once.
	 * @param what as {@link AlsoRead#what}; what the report does not hold is not found
	 */
	public void add(UUID partnershipId, String reportSlug, ReportPart part, String what) {
		add(this.drafts.draft(partnershipId, reportSlug).id(), part, what);
	}

	void add(UUID reportId, ReportPart part, String what) {
		int added = with("""
				insert into also_read (report_id, part, kind, statement_id, section_id)
				select r.id, :part, :kind, s.id, c.id %s on conflict do nothing""".formatted(FOUND), reportId, part,
				what);
		if (added == 0 && of(reportId).stream().noneMatch((one) -> one.part() == part && one.what().equals(what))) {
			throw new NotFoundException();
		}
	}

	/** Lets it be read only where it stands. */
	public void remove(UUID partnershipId, String reportSlug, ReportPart part, String what) {
		with("""
				delete from also_read a using (select s.id as statement, c.id as section %s) found
				where a.report_id = :report and a.part = :part and a.kind is not distinct from :kind::text
				  and a.statement_id is not distinct from found.statement
				  and a.section_id is not distinct from found.section""".formatted(FOUND),
				this.drafts.draft(partnershipId, reportSlug).id(), part, what);
	}

	private int with(String sql, UUID reportId, ReportPart part, String what) {
		return this.jdbc.sql(sql)
			.param("report", reportId)
			.param("part", part.name())
			.param("kind", kind(named(what, "kind:")))
			.param("number", number(named(what, "statement:")))
			.param("section", named(what, "section:"))
			.update();
	}

	private static @Nullable String named(String what, String sort) {
		return what.startsWith(sort) ? what.substring(sort.length()) : null;
	}

	private static @Nullable String kind(@Nullable String name) {
		return Arrays.stream(StatementKind.values()).map(Enum::name).anyMatch((kind) -> kind.equals(name)) ? name
				: null;
	}

	private static @Nullable Integer number(@Nullable String typed) {
		return (typed != null && typed.matches("[0-9]{1,6}")) ? Integer.valueOf(typed) : null;
	}

	/** Takes in what a file says; what it names was checked before. */
	void takeIn(UUID reportId, List<ImportedReport.ImportedAlsoRead> imported) {
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
	 * The same as a file says it.
	 * @param key what the file calls the statement of a number
	 */
	public List<ImportedReport.ImportedAlsoRead> asFile(UUID reportId, IntFunction<String> key) {
		var file = new ArrayList<ImportedReport.ImportedAlsoRead>();
		var all = of(reportId);
		for (ReportPart part : ReportPart.values()) {
			var here = all.stream().filter((one) -> one.part() == part).map(AlsoRead::what).toList();
			if (!here.isEmpty()) {
				file.add(new ImportedReport.ImportedAlsoRead(part,
						names(here, "kind:").stream().map(StatementKind::valueOf).toList(),
						names(here, "statement:").stream()
							.map((number) -> key.apply(Integer.parseInt(number)))
							.toList(),
						names(here, "section:")));
			}
		}
		return file;
	}

	private static List<String> names(List<String> what, String sort) {
		return what.stream().filter((one) -> one.startsWith(sort)).map((one) -> one.substring(sort.length())).toList();
	}

}
