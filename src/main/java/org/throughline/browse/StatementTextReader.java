package org.throughline.browse;

import java.sql.Types;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.Json;
import org.throughline.report.StatementKind;

/**
 * Reads statements with their earlier and later versions and what they are linked to.
 */
@Component
class StatementTextReader {

	private static final String STATEMENTS = """
			with shown as materialized (
			  select s.* from statement_text(:drafts) s
			  where s.id = any (:ids) or (s.report_id = :report and s.kind = any (:kinds))),
			relation as (
			  select x.statement_id, json_agg(x) as rows
			  from statement_relations(array(select id from shown), :drafts) x group by x.statement_id),
			impact as (
			  select x.statement_id, json_agg(x) as rows
			  from statement_impact(array(select id from shown), :partnership, :drafts) x group by x.statement_id)
			select to_json(s) as statement, relation.rows as relations, impact.rows as impact
			from shown s
			left join relation on relation.statement_id = s.id
			left join impact on impact.statement_id = s.id
			order by array_position(:ids, s.id), s.position, s.number""";

	private final JdbcClient jdbc;

	StatementTextReader(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns those of the statements that the reader may read, in the same order. */
	Map<UUID, StatementMention> byId(PartnershipHeading partnership, ReportRows reports, Collection<UUID> ids) {
		return ids.isEmpty() ? Map.of() : read(partnership, reports, ids, null, List.of());
	}

	/** Returns the statements of a report in order. */
	List<StatementText> ofReport(PartnershipHeading partnership, ReportRows reports, UUID report,
			StatementKind... kinds) {
		return read(partnership, reports, List.of(), report, List.of(kinds)).values()
			.stream()
			.map(StatementMention::statement)
			.toList();
	}

	private Map<UUID, StatementMention> read(PartnershipHeading partnership, ReportRows reports, Collection<UUID> ids,
			@Nullable UUID report, List<StatementKind> kinds) {
		Map<UUID, StatementMention> found = new LinkedHashMap<>();
		this.jdbc.sql(STATEMENTS)
			.param("partnership", partnership.id())
			.param("drafts", partnership.drafts())
			.param("ids", ids.toArray(UUID[]::new))
			.param("report", report, Types.OTHER)
			.param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
			.query((row) -> {
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
