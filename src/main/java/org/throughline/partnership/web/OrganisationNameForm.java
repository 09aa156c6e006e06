package org.throughline.partnership.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

import org.throughline.partnership.OrganisationNameEdit;
import org.throughline.partnership.OrganisationDetails;
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.Typed;

/**
 * Form of an organisation's name.
 */
record OrganisationNameForm(@NotBlank @Size(max = 200) String name, @Size(max = 20) String acronym, DateParts from,
		DateParts to, @Size(max = 2_000) String note, String version) {

	OrganisationNameForm {
		name = Typed.words(name);
		acronym = Typed.words(acronym);
		from = Typed.date(from);
		to = Typed.date(to);
		note = Typed.words(note);
		version = Typed.words(version);
	}

	static OrganisationNameForm empty() {
		return new OrganisationNameForm("", "", DateParts.EMPTY, DateParts.EMPTY, "", "");
	}

	static OrganisationNameForm of(OrganisationDetails.Name name) {
		return new OrganisationNameForm(name.name(), Typed.shown(name.acronym()), DateParts.of(name.from()),
				DateParts.of(name.to()), Typed.shown(name.note()), "");
	}

	@Nullable OrganisationNameEdit toChange(BindingResult errors) {
		var first = Typed.day(this.from, "from", errors);
		var last = Typed.day(this.to, "to", errors);
		Typed.inOrder(first, last, "to", errors);
		return errors.hasErrors() ? null : new OrganisationNameEdit(this.name, Typed.orNothing(this.acronym), first,
				last, Typed.orNothing(this.note));
	}

}
