package org.throughline.browse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The reports of one reporting period.
 *
 * @param periodLabel the period ("2024/25")
 * @param reports its reports, the partnership's own first
 */
public record PeriodReports(String periodLabel, List<ReportReference> reports) {

	static List<PeriodReports> of(List<ReportReference> reports) {
		var byPeriod = new LinkedHashMap<String, List<ReportReference>>();
		reports.forEach(
				(report) -> byPeriod.computeIfAbsent(report.periodLabel(), (label) -> new ArrayList<>()).add(report));
		return byPeriod.entrySet()
			.stream()
			.map((period) -> new PeriodReports(period.getKey(), period.getValue()))
			.toList();
	}

}
