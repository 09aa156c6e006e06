package org.throughline.report;

import java.util.List;

/**
 * A blank report to create.
 *
 * @param body whose report it is
 * @param content its details
 * @param authors its authors
 */
public record NewReport(ReportBody body, ReportContent content, List<ReportAuthor> authors) {
}
