package org.throughline.partnership.web;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.govuk.DateParts;

import org.springframework.validation.BindingResult;

/**
 * Form of a successor.
 */
record SuccessionForm(@NotBlank String successor, DateParts day, String footprint, @Size(max = 2_000) String note) {

	static SuccessionForm empty() {
		return new SuccessionForm("", DateParts.EMPTY, "", "");
	}

	void check(BindingResult errors) {
		FormChecks.of(errors).requiredDate("day").oneOf("footprint", List.of("same", "other"));
	}

}
