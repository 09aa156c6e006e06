package org.throughline.report;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.DatePrecision;

/**
 * A report to be opened without an earlier one to roll forward.
 *
 * @param id chosen by the form, so that sending it twice opens one report
 * @param slug its name in addresses; made from the body and the period where empty
 * @param groupSlug the reporting group, for a subgroup's report only
 * @param organisationSlug the reporting agency, for an agency's report only
 * @param regimeKey the law it is written under; the one in force at the period's end
 * where empty
 */
public record NewReport(UUID id, @Nullable String slug, ReportKind kind, @Nullable String groupSlug,
		@Nullable String organisationSlug, String title, String periodLabel, LocalDate startsOn, LocalDate endsOn,
		LocalDate datedOn, DatePrecision datePrecision, @Nullable String dateNote, @Nullable String regimeKey,
		@Nullable String url, @Nullable String source) {

}
