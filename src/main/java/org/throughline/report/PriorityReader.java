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

	/** Returns one priority. */
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
