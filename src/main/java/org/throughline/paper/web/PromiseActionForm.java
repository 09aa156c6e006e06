package org.throughline.paper.web;

import org.springframework.validation.Errors;

import org.throughline.paper.PromiseDetails;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.govuk.DateParts;

/**
 * The form that makes an action of a promise.
 *
 * @param owner the organisation that owns the action
 * @param pastDueConfirmed whether the due date may be in the past
 */
record PromiseActionForm(String owner, DateParts dueOn, boolean pastDueConfirmed) {

	static PromiseActionForm of(PromiseDetails promise) {
		return new PromiseActionForm("", DateParts.of(promise.content().dueOn()), false);
	}

	void check(Errors errors) {
		FormChecks.of(errors).required("owner").requiredDate("dueOn");
	}

}
