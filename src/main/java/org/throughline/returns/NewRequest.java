package org.throughline.returns;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What organisations are to be asked for.
 *
 * @param kind what
 * @param periodLabel how the period is called
 * @param startsOn its first day
 * @param endsOn its last day
 * @param reportSlug the report that will state the answer; none before there is one
 * @param subject the set of standards; only for self-assessments
 * @param wording what is asked, in the business manager's words
 * @param dueOn by when
 */
public record NewRequest(ReturnKind kind, String periodLabel, LocalDate startsOn, LocalDate endsOn,
		@Nullable String reportSlug, @Nullable String subject, @Nullable String wording, LocalDate dueOn) {

}
