package org.throughline.review;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.security.Visibility;
import org.throughline.platform.time.ApproximateDate;

/**
 * Status of a review and its publication.
 *
 * @param visibility who can read it
 * @param publicationForm publication format
 * @param planned planned publication
 * @param periodLabel reporting year of the report that mentions it
 * @param deadlines whether its clocks run, or {@code null} to decide by its dates
 */
@Embeddable
public record ReviewProgress(@Enumerated(EnumType.STRING) ReviewStatus status,
		@Enumerated(EnumType.STRING) Visibility visibility,
		@Enumerated(EnumType.STRING) @Nullable PublicationForm publicationForm,
		@AttributeOverride(name = "day", column = @Column(name = "planned_publication_on")) @AttributeOverride(
				name = "precision",
				column = @Column(name = "planned_publication_precision")) @Nullable ApproximateDate planned,
		@Nullable String periodLabel, @Enumerated(EnumType.STRING) @Nullable DeadlineMode deadlines) {

	static final ReviewProgress NEW = new ReviewProgress(ReviewStatus.OPEN, Visibility.INTERNAL, null, null, null,
			null);

	ReviewProgress withStatus(ReviewStatus newStatus) {
		return new ReviewProgress(newStatus, this.visibility, this.publicationForm, this.planned, this.periodLabel,
				this.deadlines);
	}

	ReviewProgress withVisibility(Visibility newVisibility) {
		return new ReviewProgress(this.status, newVisibility, this.publicationForm, this.planned, this.periodLabel,
				this.deadlines);
	}

	ReviewProgress withPublicationForm(PublicationForm newForm) {
		return new ReviewProgress(this.status, this.visibility, newForm, this.planned, this.periodLabel,
				this.deadlines);
	}

}
