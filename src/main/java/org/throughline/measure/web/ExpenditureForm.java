package org.throughline.measure.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.validation.Errors;

import org.throughline.measure.ExpenditureCategory;
import org.throughline.measure.ExpenditureContent;
import org.throughline.measure.ExpenditureDetails;
import org.throughline.measure.ExpenditureEdit;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * The form of a line of expenditure.
 */
record ExpenditureForm(String id, String version, @NotBlank @Size(max = 500) String wording, String category,
		String amount, @Size(max = 1_000) String asWritten, String payer,
		@Size(max = 300) String payerName) implements BudgetLineForm<ExpenditureEdit> {

	static ExpenditureForm empty() {
		return new ExpenditureForm(TimeOrderedId.next().toString(), "0", "", "", "", "", "", "");
	}

	static ExpenditureForm of(ExpenditureDetails line) {
		var content = line.content();
		return new ExpenditureForm(line.id().toString(), FormValues.text(line.version()), content.wording(),
				FormValues.text(content.category()), AmountFields.text(content.stated().amount()),
				FormValues.text(content.stated().asWritten()), AmountFields.slug(line.payerOrganisation()),
				FormValues.text(content.payerName()));
	}

	@Override
	public void check(Errors errors) {
		FormChecks.of(errors).oneOf("category", ExpenditureCategory.class);
		AmountFields.check(errors, "amount");
	}

	@Override
	public ExpenditureEdit toEdit() {
		var content = new ExpenditureContent(FormValues.requiredChoice(ExpenditureCategory.class, this.category),
				this.wording, AmountFields.stated(this.amount, this.asWritten), FormValues.orNull(this.payerName));
		return new ExpenditureEdit(content, FormValues.orNull(this.payer), FormValues.version(this.version));
	}

}
