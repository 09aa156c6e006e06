package org.throughline.report;

import java.util.List;

/**
 * The result of creating a report.
 *
 * @param overlapping reports of the same body with an overlapping period. This is a
 * warning only: some areas report on 15 to 24 months
 */
public record CreatedReport(String slug, List<ReportSummary> overlapping) {

}
