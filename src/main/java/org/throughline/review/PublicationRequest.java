package org.throughline.review;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.security.Visibility;
import org.throughline.platform.time.ApproximateDate;

/**
 * A request to publish a review.
 *
 * @param visibility {@code PUBLIC} or {@code SUMMARY_PUBLIC}
 * @param form publication format
 * @param on date of publication; not used for a summary
 * @param report the published report; not used for a summary
 * @param availableUntil last day it is available, or {@code null} for no end
 * @param override why it is published despite a delay
 * @param version version that the business manager saw
 */
public record PublicationRequest(Visibility visibility, PublicationForm form, @Nullable ApproximateDate on,
		Report report, @Nullable LocalDate availableUntil, Override override, int version) {

	/**
	 * The published report.
	 *
	 * @param url web address
	 */
	public record Report(@Nullable String title, @Nullable String url) {

		public static final Report NONE = new Report(null, null);

		public Report {
			title = ReviewNaming.blankToNull(title);
			url = ReviewNaming.blankToNull(url);
		}

	}

	/**
	 * The reason why a review is published despite a delay. Both values are given or
	 * neither.
	 *
	 * @param legalOfficer legal officer who gave the advice
	 */
	public record Override(@Nullable String reason, @Nullable String legalOfficer) {

		public static final Override NONE = new Override(null, null);

		public Override {
			reason = ReviewNaming.blankToNull(reason);
			legalOfficer = ReviewNaming.blankToNull(legalOfficer);
		}

		boolean given() {
			return this.reason != null && this.legalOfficer != null;
		}

	}

}
