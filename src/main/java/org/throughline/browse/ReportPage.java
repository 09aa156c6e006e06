package org.throughline.browse;

import org.throughline.report.ReportPart;

/**
 * One part of a report.
 *
 * @param report the report
 * @param part which part
 * @param text what it says there
 */
public record ReportPage(ReportHeading report, ReportPart part, PartText text) {

}
