package org.throughline.browse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.browse.StatementVersions.ReportedWork;
import org.throughline.platform.persistence.Json;
import org.throughline.platform.web.NotFoundException;

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
			select v.id, v.earlier_id, s.report_id
			from statement_versions(:statement, :partnership, :drafts) v
			cross join lateral (select * from readable_statements(:drafts) each where each.id = v.id offset 0) s
			join readable_reports(:partnership, :drafts) r on r.id = s.report_id
			order by r.starts_on desc, report_order(r), s.position, s.number""";

	private static final String ACHIEVEMENTS = """
			select s.report_id, s.id
			from readable_statements(:drafts) s
			where s.kind = 'ACHIEVEMENT' and s.report_id = any (:reports) and s.id in (
			  select t.statement_id from statement_theme_label t where t.slug in (
			    select own.slug from statement_theme_label own where own.statement_id = any (:versions)))
			order by s.position""";

	private static final String PRIORITIES = """
			select p.report_id, to_json(p) as content
			from priority_text(:partnership, :drafts) p
			where p.report_id = any (:reports) and p.id in (
			  select reported.progress_id from theme_priorities(:partnership, :drafts) reported
			  join theme_label t on t.id = reported.theme_id where t.slug in (
			    select own.slug from statement_theme_label own where own.statement_id = any (:versions)))
			order by p.position""";

	private final JdbcClient jdbc;

	private final ReportRowReader reports;

	private final StatementTextReader statements;

	StatementVersionQueries(JdbcClient jdbc, ReportRowReader reports, StatementTextReader statements) {
		this.jdbc = jdbc;
		this.reports = reports;
		this.statements = statements;
	}

	/** Returns the versions of a statement that the reader may see. */
	public StatementVersions versions(PartnershipHeading partnership, String report, int number) {
		var statement = this.jdbc.sql(STATEMENT)
			.params(partnership.parameters())
			.param("report", report)
			.param("number", number)
			.query(UUID.class)
			.optional()
			.orElseThrow(NotFoundException::new);
		var versions = this.jdbc.sql(VERSIONS)
			.params(partnership.parameters())
			.param("statement", statement)
			.query(Version.class)
			.list();
		var achieved = content(ACHIEVEMENTS, partnership, versions, (row) -> row.getObject("id", UUID.class));
		var priorities = content(PRIORITIES, partnership, versions,
				(row) -> Json.read(row.getString("content"), PriorityText.class));
		var texts = this.statements.byId(partnership, this.reports.reports(partnership),
				Stream.concat(versions.stream().map(Version::id), achieved.values().stream().flatMap(List::stream))
					.toList());
		Map<UUID, ReportedWork> done = new HashMap<>();
		versions.forEach((version) -> done.put(version.reportId,
				new ReportedWork(achieved.getOrDefault(version.reportId, List.of())
					.stream()
					.map((id) -> Objects.requireNonNull(texts.get(id)).statement())
					.toList(), priorities.getOrDefault(version.reportId, List.of()))));
		return new StatementVersions(versions.stream()
			.map((version) -> new StatementVersion(version.id, version.earlierId, version.reportId,
					Objects.requireNonNull(texts.get(version.id))))
			.toList(), done);
	}

	private <T> Map<UUID, List<T>> content(String sql, PartnershipHeading partnership, List<Version> versions,
			Content<T> content) {
		return this.jdbc.sql(sql)
			.params(partnership.parameters())
			.param("reports", versions.stream().map(Version::reportId).toArray(UUID[]::new))
			.param("versions", versions.stream().map(Version::id).toArray(UUID[]::new))
			.query((row, at) -> Map.entry(row.getObject("report_id", UUID.class), content.read(row)))
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
	}

	private record Version(UUID id, @Nullable UUID earlierId, UUID reportId) {

	}

	@FunctionalInterface
	private interface Content<T> {

		T read(ResultSet row) throws SQLException;

	}

}
