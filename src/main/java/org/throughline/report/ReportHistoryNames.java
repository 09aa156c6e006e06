package org.throughline.report;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.HistoryNames;
import org.throughline.platform.time.DatePrecision;

/**
 * Names of reports, and their enums, for the change history.
 */
@Component
@Order(0)
class ReportHistoryNames implements HistoryNames {

	private final JdbcClient jdbc;

	ReportHistoryNames(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Set<String> columns() {
		return Set.of("report_id", "target_id");
	}

	@Override
	public Map<UUID, String> names(Collection<UUID> ids) {
		return this.jdbc.sql("""
				select id, period_label || ': ' || title as name from annual_report where id = any(:ids)
				union all select id, left(coalesce(headline, wording), 80) from statement where id = any(:ids)""")
			.param("ids", ids.toArray(UUID[]::new))
			.query((row, number) -> Map.entry(row.getObject("id", UUID.class), row.getString("name")))
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	@Override
	public Map<String, Class<? extends Enum<?>>> enums() {
		return Map.ofEntries(Map.entry("annual_report.kind", ReportKind.class),
				Map.entry("annual_report.state", ReportState.class),
				Map.entry("annual_report.date_precision", DatePrecision.class),
				Map.entry("annual_report.amendment_kind", AmendmentKind.class),
				Map.entry("section.part", ReportPart.class), Map.entry("statement.kind", StatementKind.class),
				Map.entry("statement.whose", VoiceGroup.class), Map.entry("statement.consent", Consent.class),
				Map.entry("statement_list.kind", StatementKind.class),
				Map.entry("statement_link.kind", Statement.LinkKind.class),
				Map.entry("priority_progress.level", ProgressLevel.class));
	}

}
