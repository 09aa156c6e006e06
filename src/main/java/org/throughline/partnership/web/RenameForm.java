package org.throughline.partnership.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.Typed;

/**
 * Form of an organisation's change of name.
 */
record RenameForm(@NotBlank @Size(max = 200) String name, @Size(max = 20) String acronym, DateParts from,
		@Size(max = 2_000) String note, String version) {

	RenameForm {
		name = Typed.words(name);
		acronym = Typed.words(acronym);
		from = Typed.date(from);
		note = Typed.words(note);
		version = Typed.words(version);
	}

	static RenameForm empty() {
		return new RenameForm("", "", DateParts.EMPTY, "", "");
	}

}
