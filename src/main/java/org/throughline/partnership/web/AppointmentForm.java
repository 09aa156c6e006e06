package org.throughline.partnership.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.throughline.partnership.AppointmentContent;
import org.throughline.partnership.AppointmentDetails;
import org.throughline.partnership.AppointmentEdit;
import org.throughline.partnership.Validity;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.DateParts;

import org.springframework.validation.BindingResult;

/**
 * Form of an appointment.
 */
record AppointmentForm(@NotBlank @Size(max = 200) String roleTitle, @Size(max = 200) String personName,
		String organisation, String group, DateParts from, DateParts to, @Size(max = 1_000) String endReason,
		@Size(max = 2_000) String note, String version) {

	static AppointmentForm empty() {
		return new AppointmentForm("", "", "", "", DateParts.EMPTY, DateParts.EMPTY, "", "", "");
	}

	static AppointmentForm of(AppointmentDetails appointment) {
		var content = appointment.content();
		var validity = content.validity();
		return new AppointmentForm(content.roleTitle(), FormValues.text(content.personName()),
				FormValues.text(appointment.organisationSlug()), FormValues.text(appointment.groupSlug()),
				DateParts.of(validity.from()), DateParts.of(validity.to()), FormValues.text(content.endReason()),
				FormValues.text(validity.note()), FormValues.text(appointment.version()));
	}

	void check(BindingResult errors) {
		FormChecks.of(errors)
			.date("from")
			.date("to")
			.inOrder("from", "to")
			.rejectIf(!this.endReason.isEmpty() && this.to.blank(), "to", "appointment.end.missing");
	}

	AppointmentEdit toEdit() {
		var content = new AppointmentContent(FormValues.orNull(this.personName), this.roleTitle,
				new Validity(this.from.parse().orElse(null), this.to.parse().orElse(null),
						FormValues.orNull(this.note)),
				FormValues.orNull(this.endReason));
		return new AppointmentEdit(content, FormValues.orNull(this.organisation), FormValues.orNull(this.group));
	}

}
