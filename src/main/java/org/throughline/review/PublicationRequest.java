package org.throughline.review;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.security.Visibility;

/**
 * A request to publish a review.
 *
 * @param visibility {@code PUBLIC} or {@code SUMMARY_PUBLIC}
 * @param form publication format
 * @param on date of publication
 * @param title title of the published report, or {@code null} for a summary
 * @param url web address
 * @param availableUntil last day it is available, or {@code null} for no end
 * @param overrideReason reason for overriding a delay
 * @param legalOfficer legal officer who gave the advice
 * @param textsChecked whether the business manager checked text that may identify a child
 * @param version version that the business manager saw
 */
public record PublicationRequest(Visibility visibility, PublicationForm form, LocalDate on, @Nullable String title,
		@Nullable String url, @Nullable LocalDate availableUntil, @Nullable String overrideReason,
		@Nullable String legalOfficer, boolean textsChecked, int version) {

}
