package org.throughline.measure.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.validation.Errors;

import org.throughline.measure.CommunicationContent;
import org.throughline.measure.CommunicationDetails;
import org.throughline.measure.CommunicationEdit;
import org.throughline.measure.CommunicationKind;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * The form of a communication.
 */
record CommunicationForm(String id, String version, @NotBlank @Size(max = 300) String title, String kind, String report,
		@Size(max = 200) String frequency, @Size(max = 300) String reach, @Size(max = 500) String audience,
		@Size(max = 5_000) String wording) {

	static CommunicationForm empty(String report) {
		return new CommunicationForm(TimeOrderedId.next().toString(), "0", "", "", report, "", "", "", "");
	}

	static CommunicationForm of(CommunicationDetails communication) {
		var content = communication.content();
		return new CommunicationForm(communication.id().toString(), FormValues.text(communication.version()),
				content.title(), FormValues.text(content.kind()), FormValues.text(communication.reportSlug()),
				FormValues.text(content.frequency()), Quantities.text(content.reach()),
				FormValues.text(content.audience()), FormValues.text(content.wording()));
	}

	void check(Errors errors) {
		FormChecks.of(errors).oneOf("kind", CommunicationKind.class);
	}

	CommunicationEdit toEdit() {
		var content = new CommunicationContent(FormValues.requiredChoice(CommunicationKind.class, this.kind),
				this.title, FormValues.orNull(this.frequency), Quantities.read(this.reach),
				FormValues.orNull(this.audience), FormValues.orNull(this.wording));
		return new CommunicationEdit(content, FormValues.orNull(this.report), FormValues.version(this.version));
	}

}
