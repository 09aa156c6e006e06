package org.throughline.review;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.ApproximateDate;

/**
 * Content of a published document of a review.
 *
 * @param title title as printed
 * @param published publication date
 * @param url web address
 * @param changeNote changes since the previous document
 */
@Embeddable
public record DocumentContent(String title,
		@AttributeOverride(name = "day", column = @Column(name = "published_on")) @AttributeOverride(name = "precision",
				column = @Column(name = "date_precision")) @Nullable ApproximateDate published,
		@Nullable String url, @Nullable String changeNote) {

}
