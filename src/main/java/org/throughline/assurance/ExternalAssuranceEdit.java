package org.throughline.assurance;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.DatePrecision;

/**
 * What others from outside found, as it shall stand.
 *
 * @param kind how they looked at the work
 * @param title what it is called, where the kind does not say it
 * @param byWhom who looked
 * @param reportSlug the report that states it; public when that report is
 * @param organisationSlug the organisation that was looked at
 * @param about what was looked at, where that is not one organisation
 * @param heldOn when
 * @param precision how exactly that is known
 * @param outcome what they found, as written (Markdown)
 * @param recommendations how many recommendations they made; none where it is not said
 * @param url where it can be read
 * @param source where the words come from
 * @param note the editor's remark, never public
 */
public record ExternalAssuranceEdit(ExternalAssuranceKind kind, @Nullable String title, String byWhom,
		@Nullable String reportSlug, @Nullable String organisationSlug, @Nullable String about,
		@Nullable LocalDate heldOn, @Nullable DatePrecision precision, @Nullable String outcome,
		@Nullable Integer recommendations, @Nullable String url, @Nullable String source, @Nullable String note) {

}
