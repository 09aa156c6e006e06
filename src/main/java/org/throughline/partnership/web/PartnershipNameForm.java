package org.throughline.partnership.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

import org.throughline.partnership.PartnershipForm;
import org.throughline.partnership.PartnershipNameEdit;
import org.throughline.partnership.PartnershipNameDetails;
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.Typed;

/**
 * Form of a partnership's name.
 */
record PartnershipNameForm(@NotBlank @Size(max = 200) String name, @Size(max = 20) String acronym, String form,
		DateParts from, DateParts to, @Size(max = 10_000) String purpose, @Size(max = 2_000) String note,
		String version) {

	PartnershipNameForm {
		name = Typed.words(name);
		acronym = Typed.words(acronym);
		form = Typed.words(form);
		from = Typed.date(from);
		to = Typed.date(to);
		purpose = Typed.words(purpose);
		note = Typed.words(note);
		version = Typed.words(version);
	}

	static PartnershipNameForm empty() {
		return new PartnershipNameForm("", "", "", DateParts.EMPTY, DateParts.EMPTY, "", "", "");
	}

	static PartnershipNameForm of(PartnershipNameDetails name) {
		return new PartnershipNameForm(name.name(), Typed.shown(name.acronym()), name.form().name(),
				DateParts.of(name.from()), DateParts.of(name.to()), Typed.shown(name.purpose()),
				Typed.shown(name.note()), "");
	}

	@Nullable PartnershipNameEdit toChange(BindingResult errors) {
		var chosen = Typed.choice(PartnershipForm.class, this.form, "form", errors);
		var first = Typed.day(this.from, "from", errors);
		var last = Typed.day(this.to, "to", errors);
		Typed.inOrder(first, last, "to", errors);
		return (chosen == null || errors.hasErrors()) ? null
				: new PartnershipNameEdit(this.name, Typed.orNothing(this.acronym), chosen,
						Typed.orNothing(this.purpose), first, last, Typed.orNothing(this.note));
	}

}
