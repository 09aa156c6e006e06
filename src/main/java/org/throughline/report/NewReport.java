package org.throughline.report;

import java.util.List;

/**
 * A blank report to create.
 *
 * @param body whose report it is
 * @param content its details
 */
public record NewReport(ReportBody body, ReportContent content, List<ReportAuthor> authors) {
}
