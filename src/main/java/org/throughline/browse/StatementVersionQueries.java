package org.throughline.browse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.browse.StatementVersions.ReportedWork;
import org.throughline.platform.persistence.Json;
import org.throughline.platform.web.NotFoundException;
import org.throughline.theme.ThemeName;

/**
 * Queries for a statement through all reports that have it.
 */
@Service
@Transactional(readOnly = true)
public class StatementVersionQueries {

	private static final String STATEMENT = """
			select s.id from readable_statements(:drafts) s
			join readable_reports(:partnership, :drafts) r on r.id = s.report_id
			where r.slug = :report and s.number = :number""";

	private static final String VERSIONS = """
			select v.id, v.earlier_id, r.id as report_id, report_reference(r) as report, to_json(s) as statement
			from statement_versions(:statement, :partnership, :drafts) v
			cross join lateral (
			  select * from statement_text(:partnership, :drafts) each where each.id = v.id offset 0) s
			join readable_reports(:partnership, :drafts) r on r.id = s.report_id
			order by r.starts_on desc, report_order(r), s.position, s.number""";

	private static final String ACHIEVEMENTS = """
			select s.report_id, to_json(s) as content
			from statement_text(:partnership, :drafts) s
			where s.kind = 'ACHIEVEMENT' and s.report_id = any (:reports) and s.id in (
			  select t.statement_id from statement_theme_label t where t.slug = any (:themes))
			order by s.position""";

	private static final String PRIORITIES = """
			select p.report_id, to_json(p) as content
			from priority_text(:partnership, :drafts) p
			where p.report_id = any (:reports) and p.id in (
			  select reported.progress_id from theme_priorities(:partnership, :drafts) reported
			  join theme_label t on t.id = reported.theme_id where t.slug = any (:themes))
			order by p.position""";

	private final JdbcClient jdbc;

	StatementVersionQueries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns the versions of a statement that the reader may see. */
	public StatementVersions versions(PartnershipHeading partnership, String report, int number) {
		var statement = this.jdbc.sql(STATEMENT)
			.param("partnership", partnership.id())
			.param("drafts", partnership.drafts())
			.param("report", report)
			.param("number", number)
			.query(UUID.class)
			.optional()
			.orElseThrow(NotFoundException::new);
		var versions = this.jdbc.sql(VERSIONS)
			.param("partnership", partnership.id())
			.param("drafts", partnership.drafts())
			.param("statement", statement)
			.query((row, at) -> new StatementVersion(row.getObject("id", UUID.class),
					row.getObject("earlier_id", UUID.class), row.getObject("report_id", UUID.class),
					Json.read(row.getString("report"), ReportReference.class),
					Json.read(row.getString("statement"), StatementText.class)))
			.list();
		return new StatementVersions(versions, done(partnership, new StatementVersions(versions, Map.of())));
	}

	private Map<UUID, ReportedWork> done(PartnershipHeading partnership, StatementVersions found) {
		var themes = found.themes().stream().map(ThemeName::slug).toArray(String[]::new);
		var reports = found.versions().stream().map(StatementVersion::reportId).distinct().toArray(UUID[]::new);
		var achievements = content(ACHIEVEMENTS, partnership, reports, themes, StatementText.class);
		var priorities = content(PRIORITIES, partnership, reports, themes, PriorityText.class);
		Map<UUID, ReportedWork> done = new HashMap<>();
		for (UUID report : reports) {
			done.put(report, new ReportedWork(achievements.getOrDefault(report, List.of()),
					priorities.getOrDefault(report, List.of())));
		}
		return done;
	}

	private <T> Map<UUID, List<T>> content(String sql, PartnershipHeading partnership, UUID[] reports, String[] themes,
			Class<T> type) {
		return this.jdbc.sql(sql)
			.param("partnership", partnership.id())
			.param("drafts", partnership.drafts())
			.param("reports", reports)
			.param("themes", themes)
			.query((row, at) -> Map.entry(row.getObject("report_id", UUID.class),
					Json.read(row.getString("content"), type)))
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
	}

}
