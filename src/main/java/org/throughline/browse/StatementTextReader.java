package org.throughline.browse;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.Json;
import org.throughline.report.StatementKind;

/**
 * Reads statements with their earlier and later versions and linked records.
 */
@Component
class StatementTextReader {

	private static final String WITH_LINKS = """
			),
			relation as (
			  select x.statement_id, json_agg(x) as rows
			  from statement_relations(array(select id from shown), :partnership, :drafts) x group by x.statement_id),
			impact as (
			  select x.statement_id, json_agg(x) as rows
			  from statement_impact(array(select id from shown), :partnership, :drafts) x group by x.statement_id)
			select to_json(s) as statement, relation.rows as relations, impact.rows as impact
			from shown s
			left join relation on relation.statement_id = s.id
			left join impact on impact.statement_id = s.id
			order by\s""";

	private static final String BY_ID = """
			with shown as materialized (
			  select s.* from statement_text(:drafts) s where s.id = any (:ids)""" + WITH_LINKS
			+ "array_position(:ids, s.id)";

	private static final String OF_REPORT = """
			with shown as materialized (
			  select s.* from statement_text(:drafts) s where s.report_id = :report and s.kind = any (:kinds)"""
			+ WITH_LINKS + "s.position, s.number";

	private final JdbcClient jdbc;

	StatementTextReader(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns those of the statements that the reader may read, in the same order. */
	Map<UUID, StatementMention> byId(PartnershipHeading partnership, ReportRows reports, Collection<UUID> ids) {
		return ids.isEmpty() ? Map.of()
				: read(partnership, reports, this.jdbc.sql(BY_ID).param("ids", ids.toArray(UUID[]::new)));
	}

	/** Returns the statements of a report in order. */
	List<StatementText> ofReport(PartnershipHeading partnership, ReportRows reports, UUID report,
			StatementKind... kinds) {
		var found = read(partnership, reports,
				this.jdbc.sql(OF_REPORT)
					.param("report", report)
					.param("kinds", Stream.of(kinds).map(Enum::name).toArray(String[]::new)));
		return found.values().stream().map(StatementMention::statement).toList();
	}

	private static Map<UUID, StatementMention> read(PartnershipHeading partnership, ReportRows reports,
			JdbcClient.StatementSpec statements) {
		Map<UUID, StatementMention> found = new LinkedHashMap<>();
		statements.params(partnership.parameters()).query((row) -> {
			var statement = Json.read(row.getString("statement"), StatementRow.class);
			statement
				.mention(reports, list(row.getString("relations"), StatementRelation[].class),
						list(row.getString("impact"), ImpactLink[].class))
				.ifPresent((mention) -> found.put(statement.id(), mention));
		});
		return found;
	}

	private static <T> List<T> list(@Nullable String json, Class<T[]> type) {
		return (json != null) ? List.of(Json.read(json, type)) : List.of();
	}

}
