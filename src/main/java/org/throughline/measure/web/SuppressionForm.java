package org.throughline.measure.web;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

import org.throughline.platform.govuk.Typed;

/**
 * Below which number figures about children are not shown, as typed.
 */
record SuppressionForm(String version, String smallBelow) {

	SuppressionForm(@Nullable String version, @Nullable String smallBelow) {
		this.version = Typed.words(version);
		this.smallBelow = Typed.words(smallBelow);
	}

	void check(BindingResult errors) {
		if (!this.smallBelow.matches("\\d{1,4}")) {
			errors.rejectValue("smallBelow", "measure.smallBelow.range");
		}
	}

}
