package org.throughline.report;

import java.util.List;

/**
 * A report that was opened.
 *
 * @param slug its name in addresses
 * @param overlapping reports of the same body whose period overlaps: a warning, not a
 * fault (some areas report on 15 to 24 months)
 */
public record OpenedReport(String slug, List<ReportSummary> overlapping) {

}
