package org.throughline.action.web;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

import org.throughline.action.NewPlan;
import org.throughline.action.PlanSummary;
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

	PlanForm(@Nullable String version, @Nullable String title, @Nullable String organisationSlug,
			@Nullable String description, @Nullable String reportSlug, @Nullable String visibility) {
		this.version = Typed.text(version);
		this.title = Typed.text(title);
		this.organisationSlug = Typed.text(organisationSlug);
		this.description = Typed.text(description);
		this.reportSlug = Typed.text(reportSlug);
		this.visibility = Typed.text(visibility);
	}

	static PlanForm of(PlanSummary plan) {
		return new PlanForm(String.valueOf(plan.version()), plan.title(), plan.organisationSlug(), plan.description(),
				plan.reportSlug(), plan.visibility().name());
	}

	/** Records errors on the fields. */
	void check(BindingResult result) {
		Typed.required("title", this.title, result);
		if (Typed.choice(Visibility.class, this.visibility).isEmpty()) {
			result.rejectValue("visibility", "action.visibility.missing");
		}
	}

	NewPlan toCommand() {
		return new NewPlan(this.title, Typed.orNothing(this.organisationSlug), Typed.orNothing(this.description),
				Typed.orNothing(this.reportSlug), Visibility.valueOf(this.visibility));
	}

}
