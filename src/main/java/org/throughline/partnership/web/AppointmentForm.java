package org.throughline.partnership.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

import org.throughline.partnership.AppointmentEdit;
import org.throughline.partnership.AppointmentDetails;
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.Typed;

/**
 * Form of an appointment.
 */
record AppointmentForm(@NotBlank @Size(max = 200) String roleTitle, @Size(max = 200) String personName,
		String organisation, String group, DateParts from, DateParts to, @Size(max = 1_000) String endReason,
		@Size(max = 2_000) String note, String version) {

	AppointmentForm {
		roleTitle = Typed.words(roleTitle);
		personName = Typed.words(personName);
		organisation = Typed.words(organisation);
		group = Typed.words(group);
		from = Typed.date(from);
		to = Typed.date(to);
		endReason = Typed.words(endReason);
		note = Typed.words(note);
		version = Typed.words(version);
	}

	static AppointmentForm empty() {
		return new AppointmentForm("", "", "", "", DateParts.EMPTY, DateParts.EMPTY, "", "", "");
	}

	static AppointmentForm of(AppointmentDetails appointment) {
		return new AppointmentForm(appointment.roleTitle(), Typed.shown(appointment.personName()),
				Typed.shown(appointment.organisationSlug()), Typed.shown(appointment.groupSlug()),
				DateParts.of(appointment.from()), DateParts.of(appointment.to()), Typed.shown(appointment.endReason()),
				Typed.shown(appointment.note()), "");
	}

	@Nullable AppointmentEdit toChange(BindingResult errors) {
		var first = Typed.day(this.from, "from", errors);
		var last = Typed.day(this.to, "to", errors);
		Typed.inOrder(first, last, "to", errors);
		if (!this.endReason.isEmpty() && this.to.blank()) {
			errors.rejectValue("to", "appointment.end.missing");
		}
		return errors.hasErrors() ? null
				: new AppointmentEdit(Typed.orNothing(this.personName), this.roleTitle,
						Typed.orNothing(this.organisation), Typed.orNothing(this.group), first, last,
						Typed.orNothing(this.endReason), Typed.orNothing(this.note));
	}

}
