package org.throughline.partnership.web;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.validation.BindingResult;

import org.throughline.partnership.OrganisationDetails;
import org.throughline.partnership.OrganisationNameEdit;
import org.throughline.partnership.Validity;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.DateParts;

record OrganisationNameForm(@NotBlank @Size(max = 200) String name, @Size(max = 20) String acronym, DateParts from,
		DateParts to, @Size(max = 2_000) String note, String use, String version) {

	static final List<String> USES = List.of("main", "also");

	static final List<Choice> CHOICES = List.of(new Choice("main", "Main name"),
			new Choice("also", "Also known as", "A name used beside the main name, for example a working name"));

	static OrganisationNameForm empty(OrganisationDetails details) {
		return new OrganisationNameForm("", "", DateParts.EMPTY, DateParts.EMPTY, "", "main",
				FormValues.text(details.version()));
	}

	static OrganisationNameForm of(OrganisationDetails details, OrganisationDetails.Name name) {
		return new OrganisationNameForm(name.name(), FormValues.text(name.acronym()), DateParts.of(name.from()),
				DateParts.of(name.to()), FormValues.text(name.note()), name.alsoKnownAs() ? "also" : "main",
				FormValues.text(details.version()));
	}

	void check(BindingResult errors) {
		FormChecks.of(errors).date("from").date("to").inOrder("from", "to").oneOf("use", USES);
	}

	OrganisationNameEdit toEdit() {
		return new OrganisationNameEdit(this.name, FormValues.orNull(this.acronym),
				new Validity(this.from.parse().orElse(null), this.to.parse().orElse(null),
						FormValues.orNull(this.note)),
				this.use.equals("also"));
	}

}
