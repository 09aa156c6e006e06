package org.throughline.report;

import org.jspecify.annotations.Nullable;

/**
 * A blank report to create.
 *
 * @param kind kind of report
 * @param groupSlug the reporting group, for a subgroup report only
 * @param organisationSlug the reporting agency, for an agency report only
 * @param content its details
 */
public record NewReport(ReportKind kind, @Nullable String groupSlug, @Nullable String organisationSlug,
		ReportContent content) {
}
