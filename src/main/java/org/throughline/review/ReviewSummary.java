package org.throughline.review;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.security.Visibility;
import org.throughline.platform.time.ApproximateDate;

/**
 * A review in a list, limited to what the reader can see.
 *
 * @param reference reference in page addresses; it never identifies the child
 * @param naming names and subject
 * @param progress status and publication
 * @param firstPublished when its first document was published
 * @param retired whether it was published and is no longer available
 */
public record ReviewSummary(UUID id, String reference, ReviewType type, ReviewNaming naming, ReviewProgress progress,
		@Nullable ApproximateDate firstPublished, boolean retired) {

	/**
	 * Returns the pseudonym, or the type and the reference if there is none: several
	 * reviews of a year may have no name.
	 */
	public String name(String typeName) {
		return Objects.requireNonNullElseGet(this.naming.pseudonym(), () -> typeName + " " + this.reference);
	}

	/** Returns when its first document was published. */
	public @Nullable LocalDate publishedOn() {
		return ApproximateDate.day(this.firstPublished);
	}

	/** Returns when its first document was published, or when that is planned. */
	public @Nullable LocalDate publishedOrPlanned() {
		return ApproximateDate.day((this.firstPublished != null) ? this.firstPublished : this.progress.planned());
	}

	/**
	 * Returns who can read it today. The public sees a count only of a published review
	 * that is no longer available (domain brief d.2, d.5).
	 */
	public Visibility visibleToday() {
		return this.retired ? Visibility.COUNT_ONLY : this.progress.visibility();
	}

	/** Returns the planned publication: "October 2025"; empty without a plan. */
	public String planned() {
		return ApproximateDate.words(this.progress.planned());
	}

	/** Returns the publication date: "21 October 2025"; empty if not published. */
	public String published() {
		return ApproximateDate.words(this.firstPublished);
	}

}
