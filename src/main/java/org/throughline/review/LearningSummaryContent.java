package org.throughline.review;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.DatePrecision;

/**
 * Content of a learning summary.
 *
 * @param title title
 * @param wording wording (Markdown)
 * @param audience audience
 * @param publishedOn publication date
 * @param precision precision of that date
 * @param periodLabel reporting year of the report that mentions it
 * @param url web address
 * @param note internal note, for business managers only
 */
@Embeddable
public record LearningSummaryContent(String title, @Nullable String wording, @Nullable String audience,
		@Nullable LocalDate publishedOn,
		@Column(name = "date_precision") @Enumerated(EnumType.STRING) @Nullable DatePrecision precision,
		@Nullable String periodLabel, @Nullable String url, @Nullable String note) {

	LearningSummaryContent withoutUrl() {
		return new LearningSummaryContent(this.title, this.wording, this.audience, this.publishedOn, this.precision,
				this.periodLabel, null, this.note);
	}

	LearningSummaryContent withoutNote() {
		return new LearningSummaryContent(this.title, this.wording, this.audience, this.publishedOn, this.precision,
				this.periodLabel, this.url, null);
	}

}
