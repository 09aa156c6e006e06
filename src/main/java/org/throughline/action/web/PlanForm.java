package org.throughline.action.web;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

import org.throughline.action.PlanContent;
import org.throughline.action.PlanEdit;
import org.throughline.action.PlanSummary;
import org.throughline.action.ProgressScheme;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.RecordFields;
import org.throughline.platform.security.Visibility;

/**
 * The form of an action plan.
 *
 * @param organisationSlug the organisation it belongs to
 * @param reportSlug the report it belongs to
 */
record PlanForm(String version, PlanContent content, String organisationSlug,
		String reportSlug) implements RecordFields<PlanEdit> {

	PlanForm(String version, @Nullable PlanContent content, String organisationSlug, String reportSlug) {
		this.version = version;
		this.content = (content != null) ? content : new PlanContent("", null, ProgressScheme.NONE, Visibility.PARTNER);
		this.organisationSlug = organisationSlug;
		this.reportSlug = reportSlug;
	}

	static PlanForm of(PlanSummary plan) {
		var organisation = plan.organisation();
		return new PlanForm(String.valueOf(plan.version()), plan.content(),
				(organisation != null) ? organisation.slug() : "", FormValues.text(plan.reportSlug()));
	}

	@Override
	public void check(Errors errors) {
		FormChecks.of(errors).required("content.title").oneOf("content.visibility", Visibility.class);
	}

	@Override
	public String title() {
		return this.content.title();
	}

	@Override
	public PlanEdit toEdit() {
		return new PlanEdit(this.content, FormValues.orNull(this.organisationSlug), FormValues.orNull(this.reportSlug));
	}

}
