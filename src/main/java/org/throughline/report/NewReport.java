package org.throughline.report;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.DatePrecision;

/**
 * A blank report to create.
 *
 * @param id identifier from the form, so that a form sent twice creates one report
 * @param slug slug; derived from body and period if empty
 * @param groupSlug the reporting group, for a subgroup report only
 * @param organisationSlug the reporting agency, for an agency report only
 * @param regimeKey statutory guidance; the one in force at the end of the period if empty
 */
public record NewReport(UUID id, @Nullable String slug, ReportKind kind, @Nullable String groupSlug,
		@Nullable String organisationSlug, String title, String periodLabel, LocalDate startsOn, LocalDate endsOn,
		LocalDate datedOn, DatePrecision datePrecision, @Nullable String dateNote, @Nullable String regimeKey,
		@Nullable String url, @Nullable String source) {

}
