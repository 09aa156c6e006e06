package org.throughline.assurance.web;

import jakarta.validation.constraints.NotBlank;

import org.throughline.assurance.RiskRegisterContent;
import org.throughline.assurance.RiskRegisterDetails;
import org.throughline.assurance.RiskRegisterEdit;
import org.throughline.platform.form.RecordFields;

import static org.throughline.platform.form.FormValues.orNull;
import static org.throughline.platform.form.FormValues.text;

/**
 * The form of a risk register.
 */
record RegisterForm(String version, @NotBlank String name, String report, String ownerAsWritten, String reviewCycle,
		String description, String note) implements RecordFields<RiskRegisterEdit> {

	static RegisterForm of(RiskRegisterDetails register) {
		var content = register.content();
		return new RegisterForm(text(register.version()), content.name(), text(register.reportSlug()),
				text(content.ownerAsWritten()), text(content.reviewCycle()), text(content.description()),
				text(content.note()));
	}

	@Override
	public String title() {
		return this.name;
	}

	@Override
	public RiskRegisterEdit toEdit() {
		return new RiskRegisterEdit(new RiskRegisterContent(this.name, orNull(this.ownerAsWritten),
				orNull(this.reviewCycle), orNull(this.description), orNull(this.note)), orNull(this.report));
	}

}
