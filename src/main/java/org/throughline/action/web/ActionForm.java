package org.throughline.action.web;

import java.util.List;
import java.util.UUID;

import org.springframework.validation.BindingResult;

import org.throughline.action.ActionDetails;
import org.throughline.action.ActionEdit;
import org.throughline.action.NewAction;
import org.throughline.action.RecommendationSummary;
import org.throughline.action.ThemeTag;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
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

	ActionForm {
		themeSlugs = FormValues.chosen(themeSlugs);
	}

	static ActionForm empty(String plan, String recommendation) {
		return new ActionForm(TimeOrderedId.next().toString(), "", "", plan, "", "", "", DateParts.EMPTY, "", "", "",
				"", recommendation, List.of(), Visibility.PARTNER.name(), "");
	}

	static ActionForm of(ActionDetails details) {
		var action = details.action();
		var answers = details.recommendations().stream().map(RecommendationSummary::reference).toList();
		return new ActionForm("", String.valueOf(action.version()), action.wording(),
				FormValues.text(action.planSlug()), "", FormValues.text(action.ownerAsWritten()),
				FormValues.text(action.leadRole()), DateParts.EMPTY, "", FormValues.text(action.dueAsWritten()),
				FormValues.text(action.successMeasure()), FormValues.text(action.grade()), String.join(", ", answers),
				details.themes().stream().map(ThemeTag::slug).toList(), action.visibility().name(),
				FormValues.text(details.note()));
	}

	/** Records errors on the fields. */
	void check(BindingResult errors) {
		FormChecks.of(errors).required("wording", FormChecks.TEXT).date("dueOn").oneOf("visibility", Visibility.class);
	}

	NewAction toNew() {
		UUID chosen = FormValues.id(this.id);
		return new NewAction(chosen, FormValues.orNull(this.planSlug), this.wording, FormValues.orNull(this.ownerSlug),
				FormValues.orNull(this.ownerAsWritten), FormValues.orNull(this.leadRole),
				this.dueOn.parse().orElse(null), FormValues.orNull(this.dueAsWritten),
				"true".equals(this.pastDueConfirmed), FormValues.orNull(this.successMeasure),
				FormValues.orNull(this.grade), Visibility.valueOf(this.visibility),
				LinksForm.references(this.recommendationReferences), this.themeSlugs, FormValues.orNull(this.note),
				null);
	}

	ActionEdit toEdit() {
		return new ActionEdit(FormValues.orNull(this.planSlug), this.wording, FormValues.orNull(this.ownerAsWritten),
				FormValues.orNull(this.leadRole), FormValues.orNull(this.dueAsWritten),
				FormValues.orNull(this.successMeasure), FormValues.orNull(this.grade),
				Visibility.valueOf(this.visibility), LinksForm.references(this.recommendationReferences),
				this.themeSlugs, FormValues.orNull(this.note), FormValues.version(this.version));
	}

}
