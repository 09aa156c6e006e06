package org.throughline.partnership.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.Typed;

/**
 * Form of a new partnership.
 */
record NewPartnershipForm(@NotBlank @Size(max = 100) String area, @NotBlank @Size(max = 80) String slug,
		@NotBlank @Size(max = 200) String name, @Size(max = 20) String acronym, String form, DateParts from) {

	NewPartnershipForm {
		area = Typed.words(area);
		slug = Typed.words(slug);
		name = Typed.words(name);
		acronym = Typed.words(acronym);
		form = Typed.words(form);
		from = Typed.date(from);
	}

	static NewPartnershipForm empty() {
		return new NewPartnershipForm("", "", "", "", "", DateParts.EMPTY);
	}

}
