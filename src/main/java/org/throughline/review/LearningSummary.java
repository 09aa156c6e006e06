package org.throughline.review;

import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.AggregateRoot;
import org.throughline.platform.security.Visibility;

/**
 * A learning summary for practitioners on one review or several: text, a link or a file.
 * Updates leave out an unchanged file.
 */
@Entity
@DynamicUpdate
class LearningSummary extends AggregateRoot {

	private UUID partnershipId;

	private String slug;

	private @Nullable UUID reviewId;

	@Embedded
	private LearningSummaryContent content;

	@Enumerated(EnumType.STRING)
	private Visibility visibility;

	@Embedded
	private @Nullable StoredFile file;

	@SuppressWarnings("NullAway.Init")
	protected LearningSummary() {
	}

	LearningSummary(UUID id, UUID partnershipId, String slug, LearningSummaryContent content, Visibility visibility) {
		super(id);
		this.partnershipId = partnershipId;
		this.slug = slug;
		this.content = content;
		this.visibility = visibility;
	}

	/**
	 * Replaces the content. A new file or a web address replaces the file.
	 * @param newFile the new file, or {@code null} to keep the current one
	 */
	void replaceContent(@Nullable CaseReview review, LearningSummaryContent newContent, Visibility newVisibility,
			@Nullable StoredFile newFile) {
		this.reviewId = (review != null) ? review.id() : null;
		this.content = (newFile != null) ? newContent.withoutUrl() : newContent;
		this.visibility = newVisibility;
		if (newFile != null) {
			this.file = newFile;
		}
		else if (newContent.url() != null) {
			this.file = null;
		}
	}

	@Nullable StoredFile file() {
		return this.file;
	}

}
