package org.throughline.review;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.security.Visibility;
import org.throughline.platform.time.DatePrecision;
import org.throughline.platform.time.Dates;

/**
 * What practitioners are given to learn from one review or several: words, a link or a
 * file.
 *
 * @param id identifies it
 * @param slug its name in addresses
 * @param reviewId the review it is of; none where of several or of none held here
 * @param reviewReference that review's name in addresses, for who may read of it
 * @param title its title
 * @param wording in words (Markdown)
 * @param audience whom it is for
 * @param publishedOn when it was published
 * @param precision how exactly that is known
 * @param periodLabel the reporting year that speaks of it
 * @param url where it stands
 * @param fileName the file's name; none without one
 * @param mediaType what sort of file
 * @param sizeBytes how large
 * @param sha256 its checksum
 * @param visibility who may read it
 * @param note the editor's remark; for business managers only
 * @param version which state it is
 */
public record LearningSummaryDetails(UUID id, String slug, @Nullable UUID reviewId, @Nullable String reviewReference,
		String title, @Nullable String wording, @Nullable String audience, @Nullable LocalDate publishedOn,
		@Nullable DatePrecision precision, @Nullable String periodLabel, @Nullable String url,
		@Nullable String fileName, @Nullable String mediaType, @Nullable Integer sizeBytes, @Nullable String sha256,
		Visibility visibility, @Nullable String note, int version) {

	/** "September 2025", as exactly as it is known. */
	public String published() {
		return Dates.inWords(this.publishedOn, this.precision);
	}

	LearningSummaryDetails withoutNote() {
		return new LearningSummaryDetails(this.id, this.slug, this.reviewId, this.reviewReference, this.title,
				this.wording, this.audience, this.publishedOn, this.precision, this.periodLabel, this.url,
				this.fileName, this.mediaType, this.sizeBytes, this.sha256, this.visibility, null, this.version);
	}

	LearningSummaryDetails withoutReview() {
		return new LearningSummaryDetails(this.id, this.slug, null, null, this.title, this.wording, this.audience,
				this.publishedOn, this.precision, this.periodLabel, this.url, this.fileName, this.mediaType,
				this.sizeBytes, this.sha256, this.visibility, null, this.version);
	}

}
