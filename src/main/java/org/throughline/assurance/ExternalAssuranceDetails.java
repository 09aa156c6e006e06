package org.throughline.assurance;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.Markdown;
import org.throughline.platform.time.DatePrecision;
import org.throughline.platform.time.Dates;

/**
 * What others from outside found.
 *
 * @param id which it is
 * @param number its number in the partnership
 * @param kind how they looked at the work
 * @param title what it is called, where the kind does not say it
 * @param byWhom who looked
 * @param reportSlug the report that states it
 * @param organisationSlug the organisation that was looked at
 * @param organisationName its name
 * @param about what was looked at, where that is not one organisation
 * @param heldOn when
 * @param precision how exactly that is known
 * @param outcome what they found, as written (Markdown)
 * @param recommendations how many recommendations they made; none where it is not said
 * @param url where it can be read
 * @param source where the words come from
 * @param note the editor's remark; none for the public
 * @param version counts changes
 */
public record ExternalAssuranceDetails(UUID id, int number, ExternalAssuranceKind kind, @Nullable String title,
		String byWhom, @Nullable String reportSlug, @Nullable String organisationSlug,
		@Nullable String organisationName, @Nullable String about, @Nullable LocalDate heldOn,
		@Nullable DatePrecision precision, @Nullable String outcome, @Nullable Integer recommendations,
		@Nullable String url, @Nullable String source, @Nullable String note, int version) {

	/** When it was, as exactly as it is known. */
	public String held() {
		return Dates.inWords(this.heldOn, this.precision);
	}

	/** What they found, ready for the page. */
	public String outcomeHtml() {
		return Markdown.toHtml(this.outcome);
	}

	/** Where it can be read, if that is an address of the web. */
	public @Nullable String webAddress() {
		return (this.url != null && this.url.matches("https?://\\S+")) ? this.url : null;
	}

	ExternalAssuranceDetails withoutNote() {
		return new ExternalAssuranceDetails(this.id, this.number, this.kind, this.title, this.byWhom, this.reportSlug,
				this.organisationSlug, this.organisationName, this.about, this.heldOn, this.precision, this.outcome,
				this.recommendations, this.url, this.source, null, this.version);
	}

}
