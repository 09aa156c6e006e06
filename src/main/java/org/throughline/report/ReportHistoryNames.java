package org.throughline.report;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.HistoryNames;
import org.throughline.platform.time.DatePrecision;

/**
 * Enums of reports for the change history.
 */
@Component
class ReportHistoryNames implements HistoryNames {

	@Override
	public Map<String, Class<? extends Enum<?>>> enums() {
		return Map.of("annual_report.kind", ReportKind.class, "annual_report.state", ReportState.class,
				"annual_report.date_precision", DatePrecision.class, "section.part", ReportPart.class, "statement.kind",
				StatementKind.class, "statement.whose", VoiceGroup.class, "statement.consent", Consent.class,
				"statement_list.kind", StatementKind.class, "priority_progress.level", ProgressLevel.class);
	}

}
