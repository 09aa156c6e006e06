package org.throughline.report;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.Json;

/**
 * Reads priorities with their progress in a report.
 */
@Component
class PriorityReader {

	private final JdbcClient jdbc;

	PriorityReader(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns the priorities of a report in order. */
	List<PriorityDetails> priorities(UUID reportId) {
		return priorities(reportId, null);
	}

	Optional<PriorityDetails> priority(UUID reportId, int number) {
		return priorities(reportId, number).stream().findFirst();
	}

	private List<PriorityDetails> priorities(UUID reportId, @Nullable Integer number) {
		return this.jdbc.sql("""
				select to_json(p) from priority_details p
				where p.report_id = :report and (p.number = :number or :number::integer is null)
				order by p.position, p.number""")
			.param("report", reportId)
			.param("number", number)
			.query((row, at) -> Json.read(row.getString(1), PriorityDetails.class))
			.list();
	}

	/**
	 * Returns whether a later report has the priority, rewords it, or gives a reason for
	 * removing it.
	 */
	boolean usedLater(UUID priorityId, UUID reportId) {
		return this.jdbc
			.sql("""
					select exists (
					  select from annual_report this
					  join annual_report later on later.partnership_id = this.partnership_id and later.amends_id is null
					    and later.starts_on > this.starts_on
					  where this.id = :report and (
					    exists (select from priority_progress g join priority p on p.id = g.priority_id
					      where g.report_id = later.id and :priority in (p.id, p.reworded_from_id))
					    or exists (select from dropped_priority d where d.report_id = later.id and d.priority_id = :priority)))""")
			.param("priority", priorityId)
			.param("report", reportId)
			.query(Boolean.class)
			.single();
	}

	/**
	 * Returns the priority in the next report after this one that has it or a rewording
	 * of it.
	 */
	Optional<UUID> nextUse(UUID priorityId, UUID reportId) {
		return this.jdbc.sql("""
				select p.id
				from annual_report this
				join annual_report later on later.partnership_id = this.partnership_id and later.amends_id is null
				  and later.starts_on > this.starts_on
				join priority_progress g on g.report_id = later.id
				join priority p on p.id = g.priority_id
				where this.id = :report and :priority in (p.id, p.reworded_from_id)
				order by later.starts_on, later.id limit 1""")
			.param("priority", priorityId)
			.param("report", reportId)
			.query(UUID.class)
			.optional();
	}

	/**
	 * Returns whether another report has the priority or gives a reason for removing it.
	 */
	boolean usedElsewhere(UUID priorityId, UUID reportId) {
		return this.jdbc.sql("""
				select exists (select 1 from priority_progress where priority_id = :priority and report_id <> :report)
				  or exists (select 1 from dropped_priority where priority_id = :priority and report_id <> :report)""")
			.param("priority", priorityId)
			.param("report", reportId)
			.query(Boolean.class)
			.single();
	}

}
