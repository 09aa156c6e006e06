package org.throughline.action.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

import org.throughline.action.ActionContent;
import org.throughline.action.ActionDetails;
import org.throughline.action.ActionEdit;
import org.throughline.action.ActionLinks;
import org.throughline.action.NewAction;
import org.throughline.action.RecommendationSummary;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.persistence.NamedReference;
import org.throughline.platform.security.Visibility;

/**
 * The form of an action.
 *
 * @param links its plan, recommendations and themes
 * @param ownerSlug the organisation that owns it; for a new one
 * @param dueOn the day it is due; for a new one
 * @param pastDueConfirmed ticked if the due date may be in the past
 * @param monitoredUntil the last day of monitoring
 */
record ActionForm(String version, ActionContent content, Links links, String ownerSlug, DateParts dueOn,
		String pastDueConfirmed, DateParts monitoredUntil) {

	ActionForm(String version, @Nullable ActionContent content, @Nullable Links links, String ownerSlug,
			DateParts dueOn, String pastDueConfirmed, DateParts monitoredUntil) {
		this.version = version;
		this.content = (content != null) ? content : ActionContent.of("", Visibility.PARTNER);
		this.links = (links != null) ? links : Links.NONE;
		this.ownerSlug = ownerSlug;
		this.dueOn = dueOn;
		this.pastDueConfirmed = pastDueConfirmed;
		this.monitoredUntil = monitoredUntil;
	}

	static ActionForm empty(String plan, String recommendation) {
		return new ActionForm("", null, new Links(plan, recommendation, List.of()), "", DateParts.EMPTY, "",
				DateParts.EMPTY);
	}

	static ActionForm of(ActionDetails details) {
		return new ActionForm(String.valueOf(details.action().identity().version()), details.action().content(),
				Links.of(details), "", DateParts.EMPTY, "",
				DateParts.of(details.action().content().monitoring().until()));
	}

	/** Records errors on the fields. */
	void check(BindingResult errors) {
		FormChecks.of(errors)
			.required("content.wording", FormChecks.TEXT)
			.evidence("content.successMeasure")
			.date("dueOn")
			.date("monitoredUntil")
			.rejectIf(
					this.content.monitoring().elsewhere() && FormValues.text(this.content.monitoring().by()).isEmpty(),
					"content.monitoring.by", "NotBlank")
			.oneOf("content.visibility", Visibility.class);
	}

	NewAction toNew() {
		return new NewAction(dated(), this.links.toLinks(), FormValues.orNull(this.ownerSlug),
				this.dueOn.parse().orElse(null), "true".equals(this.pastDueConfirmed), null);
	}

	private ActionContent dated() {
		return this.content.monitoredUntil(this.monitoredUntil.parse().orElse(null));
	}

	ActionEdit toEdit() {
		return new ActionEdit(dated(), this.links.toLinks(), FormValues.version(this.version));
	}

	/**
	 * The records it is linked to.
	 *
	 * @param recommendationReferences the linked recommendations, as typed
	 */
	record Links(String planSlug, String recommendationReferences, List<String> themeSlugs) {

		static final Links NONE = new Links("", "", List.of());

		Links {
			themeSlugs = FormValues.chosen(themeSlugs);
		}

		static Links of(ActionDetails details) {
			var plan = details.action().plan();
			return new Links((plan != null) ? plan.slug() : "",
					String.join(", ",
							details.recommendations().stream().map(RecommendationSummary::reference).toList()),
					details.themes().stream().map(NamedReference::slug).toList());
		}

		ActionLinks toLinks() {
			return new ActionLinks(FormValues.orNull(this.planSlug),
					LinksForm.references(this.recommendationReferences), this.themeSlugs);
		}

	}

}
