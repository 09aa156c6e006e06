package org.throughline.measure.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.validation.Errors;

import org.throughline.measure.ExpenditureCategory;
import org.throughline.measure.ExpenditureDetails;
import org.throughline.measure.ExpenditureEdit;
import org.throughline.measure.Pounds;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * The form of a line of expenditure.
 */
record ExpenditureForm(String id, String version, @NotBlank @Size(max = 500) String wording, String category,
		String amount, @Size(max = 1_000) String asWritten, String payer, @Size(max = 300) String payerName) {

	static ExpenditureForm empty() {
		return new ExpenditureForm(TimeOrderedId.next().toString(), "0", "", "", "", "", "", "");
	}

	static ExpenditureForm of(ExpenditureDetails line) {
		return new ExpenditureForm(line.id().toString(), FormValues.text(line.version()), line.wording(),
				FormValues.text(line.category()), AmountFields.text(line.amount()), FormValues.text(line.asWritten()),
				FormValues.text(line.payerSlug()), FormValues.text(line.payerName()));
	}

	void check(Errors errors) {
		FormChecks.of(errors).oneOf("category", ExpenditureCategory.class);
		AmountFields.check(errors, "amount");
	}

	ExpenditureEdit toEdit() {
		return new ExpenditureEdit(FormValues.requiredChoice(ExpenditureCategory.class, this.category), this.wording,
				FormValues.orNull(this.payer), FormValues.orNull(this.payerName), Pounds.read("amount", this.amount),
				FormValues.orNull(this.asWritten), FormValues.version(this.version));
	}

}
