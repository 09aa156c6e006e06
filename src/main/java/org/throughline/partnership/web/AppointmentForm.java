package org.throughline.partnership.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.validation.Errors;

import org.throughline.partnership.AppointmentContent;
import org.throughline.partnership.AppointmentDetails;
import org.throughline.partnership.AppointmentEdit;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.RecordFields;

record AppointmentForm(@NotBlank @Size(max = 200) String roleTitle, @Size(max = 200) String personName,
		String organisation, String group, @Valid ValidityFields validity, @Size(max = 1_000) String endReason,
		String version) implements RecordFields<AppointmentEdit> {

	static AppointmentForm of(AppointmentDetails appointment) {
		var content = appointment.content();
		return new AppointmentForm(content.roleTitle(), FormValues.text(content.personName()),
				FormValues.text(appointment.organisationSlug()), FormValues.text(appointment.groupSlug()),
				ValidityFields.of(content.validity()), FormValues.text(content.endReason()),
				FormValues.text(appointment.version()));
	}

	@Override
	public void check(Errors errors) {
		ValidityFields.check(errors)
			.rejectIf(!this.endReason.isEmpty() && this.validity.to().blank(), "validity.to",
					"appointment.end.missing");
	}

	@Override
	public String title() {
		return this.roleTitle;
	}

	@Override
	public AppointmentEdit toEdit() {
		var content = new AppointmentContent(FormValues.orNull(this.personName), this.roleTitle,
				this.validity.toValidity(), FormValues.orNull(this.endReason));
		return new AppointmentEdit(content, FormValues.orNull(this.organisation), FormValues.orNull(this.group));
	}

}
