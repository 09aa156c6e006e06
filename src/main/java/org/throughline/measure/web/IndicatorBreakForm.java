package org.throughline.measure.web;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.Typed;

/**
 * From when an indicator is defined otherwise, as typed.
 */
record IndicatorBreakForm(DateParts from, String reason) {

	IndicatorBreakForm(@Nullable DateParts from, @Nullable String reason) {
		this.from = Typed.date(from);
		this.reason = Typed.words(reason);
	}

	void check(BindingResult errors) {
		if (this.from.parse().isEmpty()) {
			errors.rejectValue("from", this.from.blank() ? "date.missing" : "date.unreal");
		}
		Written.required("reason", this.reason, Written.TEXT, errors);
	}

}
