package org.throughline.report;

import java.util.Map;
import java.util.Set;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.HistoryNames;

/**
 * Names of reports and statements for the change history.
 */
@Component
@Order(0)
class ReportHistoryNames implements HistoryNames {

	@Override
	public Set<String> columns() {
		return Set.of("report_id", "target_id");
	}

	@Override
	public Set<String> technicalColumns() {
		return Set.of("thread_id", "part_key", "written_by_id");
	}

	@Override
	public String query() {
		return """
				select id, null, period_label || ': ' || title from annual_report where id = any(:ids)
				union all select id, null, left(coalesce(headline, wording), 80) from statement where id = any(:ids)""";
	}

	@Override
	public Map<String, Class<? extends Enum<?>>> enums() {
		return Map.of("also_read.part", ReportPart.class, "also_read.kind", StatementKind.class,
				"stage_change.from_stage", ReportStage.class, "stage_change.to_stage", ReportStage.class);
	}

	@Override
	public Map<String, String> lists() {
		return Map.of("annual_report", "reports");
	}

}
