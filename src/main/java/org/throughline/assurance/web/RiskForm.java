package org.throughline.assurance.web;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

import org.throughline.assurance.RiskAnalysis;
import org.throughline.assurance.RiskContent;
import org.throughline.assurance.RiskDetails;
import org.throughline.assurance.RiskEdit;
import org.throughline.assurance.RiskLinks;
import org.throughline.assurance.RiskRating;
import org.throughline.assurance.RiskReview;
import org.throughline.assurance.SlugAndName;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.RecordFields;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.DateParts;

import static org.throughline.platform.form.FormValues.orNull;
import static org.throughline.platform.form.FormValues.text;

/**
 * The form of a risk.
 *
 * @param analysis description, cause and mitigation
 * @param rating priority and risk rating
 * @param dates review and closing dates
 * @param links its register, report, owner and themes
 * @param note internal note
 */
record RiskForm(String version, String title, RiskAnalysis analysis, Rating rating, Dates dates, Links links,
		String note) implements RecordFields<RiskEdit> {

	RiskForm {
		analysis = Objects.requireNonNullElse(analysis, RiskAnalysis.NONE);
	}

	static RiskForm of(RiskDetails risk) {
		var content = risk.content();
		return new RiskForm(text(risk.version()), content.title(), content.analysis(), Rating.of(content),
				Dates.of(content.review()), Links.of(risk.links(), content.ownerAsWritten()), text(content.note()));
	}

	@Override
	public void check(Errors errors) {
		FormChecks.of(errors)
			.required("title")
			.evidence("rating.likelihood")
			.evidence("rating.impact")
			.date("dates.review")
			.date("dates.closed")
			.rejectIf(!this.dates.closed.blank() && this.dates.closedReason.isEmpty(), "dates.closedReason",
					"risk.closedReason.missing")
			.rejectIf(this.dates.closed.blank() && !this.dates.closedReason.isEmpty(), "dates.closed",
					"risk.closedOn.missing");
	}

	@Override
	public RiskEdit toEdit() {
		var content = new RiskContent(this.title, this.analysis, orNull(this.rating.priorityReference),
				this.rating.toRating(), orNull(this.links.ownerAsWritten), this.dates.toReview(), orNull(this.note));
		return new RiskEdit(content, FormValues.wholeNumber(this.links.register), orNull(this.links.report),
				orNull(this.links.owner), this.links.themes);
	}

	/** The priority of a risk, and its rating. */
	record Rating(String priorityReference, String likelihood, String impact, String grade) {

		static Rating of(RiskContent content) {
			var rating = content.rating();
			return new Rating(text(content.priorityReference()), text(rating.likelihood()), text(rating.impact()),
					text(rating.grade()));
		}

		RiskRating toRating() {
			return new RiskRating(orNull(this.likelihood), orNull(this.impact), orNull(this.grade));
		}

	}

	/** The dates of a risk. */
	record Dates(DateParts review, DateParts closed, String closedReason) {

		static Dates of(RiskReview review) {
			return new Dates(DateParts.of(review.reviewOn()), DateParts.of(review.closedOn()),
					text(review.closedReason()));
		}

		RiskReview toReview() {
			return new RiskReview(this.review.parse().orElse(null), this.closed.parse().orElse(null),
					orNull(this.closedReason));
		}

	}

	/** The links of a risk. */
	record Links(String register, String report, String owner, String ownerAsWritten, List<String> themes) {

		Links {
			themes = FormValues.chosen(themes);
		}

		static Links of(RiskLinks links, @Nullable String ownerAsWritten) {
			var owner = links.owner();
			return new Links(text(links.registerNumber()), text(links.reportSlug()),
					(owner != null) ? owner.slug() : "", text(ownerAsWritten),
					links.themes().stream().map(SlugAndName::slug).toList());
		}

	}

}
