package org.throughline.assurance.web;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

import org.throughline.assurance.RiskRegisterContent;
import org.throughline.assurance.RiskRegisterDetails;
import org.throughline.assurance.RiskRegisterEdit;
import org.throughline.platform.govuk.Typed;
import org.throughline.platform.persistence.TimeOrderedId;

import static org.throughline.assurance.web.AuditTyped.shown;

/**
 * The form of a risk register.
 */
record RegisterForm(String id, String version, String name, String report, String ownerAsWritten, String reviewCycle,
		String description, String note) {

	RegisterForm {
		id = Typed.words(id);
		version = Typed.words(version);
		name = Typed.words(name);
		report = Typed.words(report);
		ownerAsWritten = Typed.words(ownerAsWritten);
		reviewCycle = Typed.words(reviewCycle);
		description = AuditTyped.words(description);
		note = AuditTyped.words(note);
	}

	static RegisterForm empty(String report) {
		return new RegisterForm(TimeOrderedId.next().toString(), "0", "", report, "", "", "", "");
	}

	static RegisterForm of(RiskRegisterDetails register) {
		var content = register.content();
		return new RegisterForm(register.id().toString(), String.valueOf(register.version()), content.name(),
				shown(register.reportSlug()), shown(content.ownerAsWritten()), shown(content.reviewCycle()),
				shown(content.description()), shown(content.note()));
	}

	@Nullable RiskRegisterEdit toEdit(BindingResult errors) {
		AuditTyped.required(this.name, "name", "register.name.missing", errors);
		return errors.hasErrors() ? null
				: new RiskRegisterEdit(new RiskRegisterContent(this.name, Typed.orNothing(this.ownerAsWritten),
						Typed.orNothing(this.reviewCycle), Typed.orNothing(this.description),
						Typed.orNothing(this.note)), Typed.orNothing(this.report));
	}

}
