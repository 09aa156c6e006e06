package org.throughline.measure.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.validation.Errors;

import org.throughline.measure.CommunicationContent;
import org.throughline.measure.CommunicationDetails;
import org.throughline.measure.CommunicationEdit;
import org.throughline.measure.CommunicationKind;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.RecordFields;
import org.throughline.platform.text.QuantityReader;

record CommunicationForm(String version, @NotBlank @Size(max = 300) String title, String kind, String report,
		@Valid Circulation circulation, @Size(max = 5_000) String wording) implements RecordFields<CommunicationEdit> {

	/** The audience and frequency. */
	record Circulation(@Size(max = 200) String frequency, @Size(max = 300) String reach,
			@Size(max = 500) String audience) {

	}

	static CommunicationForm of(CommunicationDetails communication) {
		var content = communication.content();
		return new CommunicationForm(FormValues.text(communication.version()), content.title(), content.kind().name(),
				FormValues.text(communication.reportSlug()), new Circulation(FormValues.text(content.frequency()),
						Quantities.text(content.reach()), FormValues.text(content.audience())),
				FormValues.text(content.wording()));
	}

	@Override
	public void check(Errors errors) {
		FormChecks.of(errors)
			.oneOf("kind", CommunicationKind.class)
			.evidence("circulation.reach")
			.number("circulation.reach", QuantityReader::count);
	}

	@Override
	public CommunicationEdit toEdit() {
		var content = new CommunicationContent(FormValues.requiredChoice(CommunicationKind.class, this.kind),
				this.title, FormValues.orNull(this.circulation.frequency()), Quantities.read(this.circulation.reach()),
				FormValues.orNull(this.circulation.audience()), FormValues.orNull(this.wording));
		return new CommunicationEdit(content, FormValues.orNull(this.report));
	}

}
