package org.throughline.action.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

import org.throughline.action.ActionDetails;
import org.throughline.action.ActionEdit;
import org.throughline.action.NewAction;
import org.throughline.action.RecommendationSummary;
import org.throughline.action.ThemeTag;
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.Visibility;

/**
 * The form of an action.
 *
 * @param id chosen by the page for a new one, so that submitting twice adds one
 * @param version the version the editor saw
 * @param wording the action
 * @param planSlug the plan's slug
 * @param ownerSlug the organisation that owns it; for a new one
 * @param ownerAsWritten the owner as named in the plan
 * @param leadRole the role that leads it
 * @param dueOn the day it is due; for a new one
 * @param pastDueConfirmed ticked where the due date may lie in the past
 * @param dueAsWritten the due date as worded in the plan
 * @param successMeasure how the difference will be seen
 * @param grade the plan's own grade
 * @param recommendationReferences the linked recommendations, as typed
 * @param themeSlugs its themes
 * @param visibility its visibility
 * @param note the internal note
 */
record ActionForm(String id, String version, String wording, String planSlug, String ownerSlug, String ownerAsWritten,
		String leadRole, DateParts dueOn, String pastDueConfirmed, String dueAsWritten, String successMeasure,
		String grade, String recommendationReferences, List<String> themeSlugs, String visibility, String note) {

	ActionForm(@Nullable String id, @Nullable String version, @Nullable String wording, @Nullable String planSlug,
			@Nullable String ownerSlug, @Nullable String ownerAsWritten, @Nullable String leadRole,
			@Nullable DateParts dueOn, @Nullable String pastDueConfirmed, @Nullable String dueAsWritten,
			@Nullable String successMeasure, @Nullable String grade, @Nullable String recommendationReferences,
			@Nullable List<String> themeSlugs, @Nullable String visibility, @Nullable String note) {
		this.id = Typed.text(id);
		this.version = Typed.text(version);
		this.wording = Typed.text(wording);
		this.planSlug = Typed.text(planSlug);
		this.ownerSlug = Typed.text(ownerSlug);
		this.ownerAsWritten = Typed.text(ownerAsWritten);
		this.leadRole = Typed.text(leadRole);
		this.dueOn = (dueOn != null) ? dueOn : DateParts.EMPTY;
		this.pastDueConfirmed = Typed.text(pastDueConfirmed);
		this.dueAsWritten = Typed.text(dueAsWritten);
		this.successMeasure = Typed.text(successMeasure);
		this.grade = Typed.text(grade);
		this.recommendationReferences = Typed.text(recommendationReferences);
		this.themeSlugs = Typed.list(themeSlugs);
		this.visibility = Typed.text(visibility);
		this.note = Typed.text(note);
	}

	static ActionForm empty(String plan, String recommendation) {
		return new ActionForm(TimeOrderedId.next().toString(), "", "", plan, "", "", "", null, "", "", "", "",
				recommendation, null, Visibility.PARTNER.name(), "");
	}

	static ActionForm of(ActionDetails details) {
		var action = details.action();
		var answers = details.recommendations().stream().map(RecommendationSummary::reference).toList();
		return new ActionForm("", String.valueOf(action.version()), action.wording(), action.planSlug(), "",
				action.ownerAsWritten(), action.leadRole(), null, "", action.dueAsWritten(), action.successMeasure(),
				action.grade(), String.join(", ", answers), details.themes().stream().map(ThemeTag::slug).toList(),
				action.visibility().name(), details.note());
	}

	/** Records errors on the fields. */
	void check(BindingResult result) {
		Typed.required("wording", this.wording, result);
		if (!this.dueOn.blank() && this.dueOn.parse().isEmpty()) {
			result.rejectValue("dueOn", "action.date.notReal");
		}
		if (Typed.choice(Visibility.class, this.visibility).isEmpty()) {
			result.rejectValue("visibility", "action.visibility.missing");
		}
	}

	NewAction toNew() {
		UUID chosen = Typed.id(this.id);
		return new NewAction(chosen, Typed.orNothing(this.planSlug), this.wording, Typed.orNothing(this.ownerSlug),
				Typed.orNothing(this.ownerAsWritten), Typed.orNothing(this.leadRole), this.dueOn.parse().orElse(null),
				Typed.orNothing(this.dueAsWritten), "true".equals(this.pastDueConfirmed),
				Typed.orNothing(this.successMeasure), Typed.orNothing(this.grade), Visibility.valueOf(this.visibility),
				Typed.references(this.recommendationReferences), this.themeSlugs, Typed.orNothing(this.note), null);
	}

	ActionEdit toEdit() {
		return new ActionEdit(Typed.orNothing(this.planSlug), this.wording, Typed.orNothing(this.ownerAsWritten),
				Typed.orNothing(this.leadRole), Typed.orNothing(this.dueAsWritten),
				Typed.orNothing(this.successMeasure), Typed.orNothing(this.grade), Visibility.valueOf(this.visibility),
				Typed.references(this.recommendationReferences), this.themeSlugs, Typed.orNothing(this.note),
				Typed.version(this.version));
	}

}
