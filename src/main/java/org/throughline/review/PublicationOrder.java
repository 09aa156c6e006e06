package org.throughline.review;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.security.Visibility;

/**
 * A review is to become public.
 *
 * @param visibility {@code PUBLIC} or {@code SUMMARY_PUBLIC}
 * @param form in what form
 * @param on the day of publication
 * @param title title of the published report; none for a summary
 * @param url where it stands
 * @param availableUntil how long it stays available; without an end where empty
 * @param overrideReason why in spite of a delay
 * @param legalOfficer who advised on the law
 * @param textsLookedAt whether the business manager looked at what might identify a child
 * @param version which state the business manager saw
 */
public record PublicationOrder(Visibility visibility, PublicationForm form, LocalDate on, @Nullable String title,
		@Nullable String url, @Nullable LocalDate availableUntil, @Nullable String overrideReason,
		@Nullable String legalOfficer, boolean textsLookedAt, int version) {

}
