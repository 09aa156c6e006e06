package org.throughline.browse;

import org.throughline.report.ReportPart;

/**
 * One part of a report.
 *
 * @param text its content
 */
public record ReportPage(ReportHeading report, ReportPart part, PartText text) {

}
