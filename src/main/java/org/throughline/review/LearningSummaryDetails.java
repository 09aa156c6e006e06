package org.throughline.review;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.ManagedRecord;
import org.throughline.platform.security.Visibility;
import org.throughline.platform.time.ApproximateDate;

/**
 * A learning summary for practitioners: text, a link or a file.
 *
 * @param review its review, or {@code null} if it is on several or the reader cannot see
 * the review
 * @param visibility who can read it
 * @param file its file, or {@code null}
 */
public record LearningSummaryDetails(UUID id, String slug, @Nullable ReviewReference review,
		LearningSummaryContent content, Visibility visibility, @Nullable FileDetails file,
		int version) implements ManagedRecord {

	@Override
	public String title() {
		return this.content.title();
	}

	public @Nullable UUID reviewId() {
		return (this.review != null) ? this.review.id() : null;
	}

	public @Nullable String reviewReference() {
		return (this.review != null) ? this.review.reference() : null;
	}

	public @Nullable LocalDate publishedOn() {
		return ApproximateDate.day(this.content.published());
	}

	public @Nullable String fileName() {
		return (this.file != null) ? this.file.name() : null;
	}

	public @Nullable Integer sizeBytes() {
		return (this.file != null) ? this.file.sizeBytes() : null;
	}

	/** Returns the publication date with its precision: "September 2025". */
	public String published() {
		return ApproximateDate.words(this.content.published());
	}

	LearningSummaryDetails withoutNote() {
		return new LearningSummaryDetails(this.id, this.slug, this.review, this.content.withoutNote(), this.visibility,
				this.file, this.version);
	}

	LearningSummaryDetails withoutReview() {
		return new LearningSummaryDetails(this.id, this.slug, null, this.content.withoutNote(), this.visibility,
				this.file, this.version);
	}

	public record ReviewReference(UUID id, String reference) {

	}

	public record FileDetails(String name, int sizeBytes) {

	}

}
