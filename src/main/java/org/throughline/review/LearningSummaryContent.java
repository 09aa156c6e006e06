package org.throughline.review;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.ApproximateDate;

/**
 * Content of a learning summary.
 *
 * @param wording wording (Markdown)
 * @param published publication date
 * @param periodLabel reporting year of the report that mentions it
 * @param url web address
 * @param note internal note, for business managers only
 */
@Embeddable
public record LearningSummaryContent(String title, @Nullable String wording, @Nullable String audience,
		@AttributeOverride(name = "day", column = @Column(name = "published_on")) @AttributeOverride(name = "precision",
				column = @Column(name = "date_precision")) @Nullable ApproximateDate published,
		@Nullable String periodLabel, @Nullable String url, @Nullable String note) {

	LearningSummaryContent withoutUrl() {
		return new LearningSummaryContent(this.title, this.wording, this.audience, this.published, this.periodLabel,
				null, this.note);
	}

	LearningSummaryContent withoutNote() {
		return new LearningSummaryContent(this.title, this.wording, this.audience, this.published, this.periodLabel,
				this.url, null);
	}

}
