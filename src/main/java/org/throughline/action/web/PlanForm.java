package org.throughline.action.web;

import org.springframework.validation.BindingResult;

import org.throughline.action.NewPlan;
import org.throughline.action.PlanSummary;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.security.Visibility;

/**
 * The form of an action plan.
 *
 * @param version the version the editor saw
 * @param title what it is called
 * @param organisationSlug whose plan it is
 * @param description what it is for
 * @param reportSlug the report it belongs to
 * @param visibility its visibility
 */
record PlanForm(String version, String title, String organisationSlug, String description, String reportSlug,
		String visibility) {

	static final PlanForm EMPTY = new PlanForm("", "", "", "", "", Visibility.PARTNER.name());

	static PlanForm of(PlanSummary plan) {
		return new PlanForm(String.valueOf(plan.version()), plan.title(), FormValues.text(plan.organisationSlug()),
				FormValues.text(plan.description()), FormValues.text(plan.reportSlug()), plan.visibility().name());
	}

	/** Records errors on the fields. */
	void check(BindingResult errors) {
		FormChecks.of(errors).required("title").oneOf("visibility", Visibility.class);
	}

	NewPlan toCommand() {
		return new NewPlan(this.title, FormValues.orNull(this.organisationSlug), FormValues.orNull(this.description),
				FormValues.orNull(this.reportSlug), Visibility.valueOf(this.visibility));
	}

}
