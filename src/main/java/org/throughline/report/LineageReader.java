package org.throughline.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the lineage of all statements of a report in one query.
 */
@Component
class LineageReader {

	private static final String BEFORE = """
			select b.id from annual_report b join annual_report r on r.partnership_id = b.partnership_id
			  and r.kind = b.kind and r.group_id is not distinct from b.group_id
			  and r.organisation_id is not distinct from b.organisation_id
			where r.id = :report and b.starts_on < r.starts_on and (b.state = 'PUBLISHED' or :drafts)
			order by b.starts_on desc, b.slug limit 1
			""";

	private final JdbcClient jdbc;

	LineageReader(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns the lineages of the statements of a report by statement id.
	 * @param number number of the only statement to read, or {@code null} for all
	 * @param drafts whether the person may read earlier reports that are drafts
	 */
	Map<UUID, Lineage> of(UUID reportId, @Nullable Integer number, boolean drafts) {
		var chains = new LinkedHashMap<UUID, List<Lineage.Occurrence>>();
		var before = new ArrayList<UUID>(1);
		var rolledForward = new AtomicBoolean();
		this.jdbc.sql("""
				with recursive line (first, depth, id) as (
				  select id, 0, id from statement where report_id = :report
				    and (cast(:number as integer) is null or number = :number)
				  union all
				  select l.first, l.depth + 1, s.carried_from_id from line l join statement s on s.id = l.id
				  where s.carried_from_id is not null and l.depth < 200),
				before as (%s)
				select l.first, s.number, s.headline, s.wording, r.id as report_id, r.slug, r.period_label, r.starts_on,
				  r.ends_on, concat_ws(':', r.kind, r.group_id, r.organisation_id) as series,
				  (select id from before) as report_before,
				  (select rolled_from_id is not null from annual_report where id = :report) as rolled_forward
				from line l join statement s on s.id = l.id join annual_report r on r.id = s.report_id
				where l.depth = 0 or r.state = 'PUBLISHED' or :drafts
				order by l.first, l.depth""".formatted(BEFORE))
			.param("report", reportId)
			.param("number", number)
			.param("drafts", drafts)
			.query((row) -> {
				chains.computeIfAbsent(row.getObject("first", UUID.class), (first) -> new ArrayList<>())
					.add(occurrence(row));
				rolledForward.set(row.getBoolean("rolled_forward"));
				UUID reportBefore = row.getObject("report_before", UUID.class);
				if (before.isEmpty() && reportBefore != null) {
					before.add(reportBefore);
				}
			});
		UUID reportBefore = before.isEmpty() ? null : before.get(0);
		var lineages = new LinkedHashMap<UUID, Lineage>();
		chains.forEach((statement, chain) -> {
			var lineage = Lineage.of(chain, reportBefore, rolledForward.get());
			if (lineage != null) {
				lineages.put(statement, lineage);
			}
		});
		return lineages;
	}

	private static Lineage.Occurrence occurrence(ResultSet row) throws SQLException {
		return new Lineage.Occurrence(row.getObject("report_id", UUID.class), row.getString("slug"),
				row.getString("period_label"), row.getObject("starts_on", LocalDate.class),
				row.getObject("ends_on", LocalDate.class), row.getString("series"), row.getInt("number"),
				row.getString("headline"), row.getString("wording"));
	}

}
