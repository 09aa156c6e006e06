package org.throughline.action.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

import org.throughline.action.NewRecommendation;
import org.throughline.action.OutcomeDetails;
import org.throughline.action.RecommendationContent;
import org.throughline.action.RecommendationDetails;
import org.throughline.action.RecommendationEdit;
import org.throughline.action.RecommendationOrigin;
import org.throughline.action.RecommendationSource;
import org.throughline.action.ResponseDetails;
import org.throughline.action.SourceCitation;
import org.throughline.action.SourceType;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.persistence.NamedReference;
import org.throughline.platform.security.Visibility;

/**
 * The form of a recommendation.
 *
 * @param origin where it comes from; for a new one
 * @param content its content, but for the date
 * @param organisationSlugs the organisations it is addressed to
 * @param madeOn the date it was made
 * @param dueOn the day by which it is to be done
 * @param monitoredUntil the last day of monitoring
 */
record RecommendationForm(String version, Origin origin, RecommendationContent content, List<String> organisationSlugs,
		List<String> themeSlugs, DateParts madeOn, DateParts dueOn, DateParts monitoredUntil) {

	RecommendationForm {
		organisationSlugs = FormValues.chosen(organisationSlugs);
		themeSlugs = FormValues.chosen(themeSlugs);
		content = complete(content);
	}

	/** A form can lack its content if it is not sent by a page. */
	private static RecommendationContent complete(@Nullable RecommendationContent content) {
		if (content == null) {
			return RecommendationContent.of("", "", Visibility.PARTNER);
		}
		return (content.citation() != null) ? content : content.citing(new SourceCitation("", null, null));
	}

	static RecommendationForm empty(@Nullable RecommendationSource source) {
		var content = RecommendationContent.of((source != null) ? source.title() : "", "", Visibility.PARTNER);
		return new RecommendationForm("", new Origin((source != null) ? source.key() : "", ""), content, List.of(),
				List.of(), DateParts.EMPTY, DateParts.EMPTY, DateParts.EMPTY);
	}

	static RecommendationForm of(RecommendationDetails details) {
		var stored = details.recommendation();
		return new RecommendationForm(String.valueOf(stored.identity().version()), Origin.NONE, stored.content(),
				details.organisations().stream().map(NamedReference::slug).toList(),
				details.themes().stream().map(NamedReference::slug).toList(),
				DateParts.of(stored.content().citation().madeOn()), DateParts.of(stored.content().target().dueOn()),
				DateParts.of(stored.content().monitoring().until()));
	}

	/** Records errors on the fields. */
	void check(BindingResult errors, boolean added) {
		var checks = FormChecks.of(errors).required("content.wording", FormChecks.TEXT).date("madeOn").date("dueOn");
		checks.date("monitoredUntil")
			.rejectIf(
					this.content.monitoring().elsewhere() && FormValues.text(this.content.monitoring().by()).isEmpty(),
					"content.monitoring.by", "NotBlank");
		if (this.origin.source.isEmpty()) {
			checks.required("content.citation.title");
		}
		if (added && this.origin.source.isEmpty()) {
			checks.oneOf("origin.type", SourceType.class);
		}
		checks.oneOf("content.visibility", Visibility.class);
	}

	/**
	 * Returns the new recommendation.
	 * @param chosen the source in Throughline, or {@code null} if it is another one
	 */
	NewRecommendation toNew(@Nullable RecommendationSource chosen) {
		String title = this.content.citation().title();
		var dated = dated((chosen != null && title.isEmpty()) ? chosen.title() : title);
		var origin = (chosen != null) ? new RecommendationOrigin(chosen.type(), chosen.id())
				: new RecommendationOrigin(SourceType.valueOf(this.origin.type), null);
		return new NewRecommendation(origin, dated, ResponseDetails.NOT_STATED, OutcomeDetails.OPEN,
				this.organisationSlugs, this.themeSlugs);
	}

	RecommendationEdit toEdit() {
		return new RecommendationEdit(dated(this.content.citation().title()), this.organisationSlugs, this.themeSlugs,
				FormValues.version(this.version));
	}

	private RecommendationContent dated(String title) {
		return this.content
			.citing(new SourceCitation(title, this.content.citation().number(), this.madeOn.parse().orElse(null)))
			.dated(this.dueOn.parse().orElse(null), this.monitoredUntil.parse().orElse(null));
	}

	/**
	 * The source of a recommendation.
	 *
	 * @param source the review or report
	 * @param type the type of another source
	 */
	record Origin(String source, String type) {

		private static final Origin NONE = new Origin("", "");

	}

}
