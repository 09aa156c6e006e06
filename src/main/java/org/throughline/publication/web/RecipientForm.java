package org.throughline.publication.web;

import org.springframework.validation.Errors;

import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.RecordFields;
import org.throughline.platform.govuk.DateParts;
import org.throughline.publication.RecipientContent;
import org.throughline.publication.RecipientDetails;

import static java.util.Objects.requireNonNull;

/**
 * Form of a partnership's own recipient.
 */
record RecipientForm(String version, String name, String days, String source, DateParts validFrom,
		DateParts validTo) implements RecordFields<RecipientContent> {

	private static final int MOST_DAYS = 365;

	static RecipientForm of(RecipientDetails recipient) {
		var content = recipient.content();
		return new RecipientForm(String.valueOf(recipient.version()), content.name(), FormValues.text(content.days()),
				content.source(), DateParts.of(content.validFrom()), DateParts.of(content.validTo()));
	}

	@Override
	public void check(Errors errors) {
		var number = FormValues.wholeNumber(this.days);
		FormChecks.of(errors)
			.required("name")
			.required("days")
			.rejectIf(number == null || number < 1 || number > MOST_DAYS, "days", "Between", 1, MOST_DAYS)
			.required("source")
			.requiredDate("validFrom")
			.date("validTo")
			.inOrder("validFrom", "validTo");
	}

	@Override
	public String title() {
		return this.name;
	}

	@Override
	public RecipientContent toEdit() {
		return new RecipientContent(this.name, requireNonNull(FormValues.wholeNumber(this.days)), this.source,
				this.validFrom.parse().orElseThrow(), this.validTo.parse().orElse(null));
	}

}
