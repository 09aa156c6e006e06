package org.throughline.measure.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.validation.Errors;

import org.throughline.measure.ExpenditureCategory;
import org.throughline.measure.ExpenditureContent;
import org.throughline.measure.ExpenditureDetails;
import org.throughline.measure.ExpenditureEdit;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;

/**
 * The form of a line of expenditure.
 */
record ExpenditureForm(String version, @NotBlank @Size(max = 500) String wording, String category,
		@Valid StatedFields stated, @Valid PartyFields payer) implements BudgetLineForm<ExpenditureEdit> {

	static ExpenditureForm of(ExpenditureDetails line) {
		var content = line.content();
		return new ExpenditureForm(FormValues.text(line.version()), content.wording(), content.category().name(),
				StatedFields.of(content.stated()), PartyFields.of(line.payerOrganisation(), content.payerName()));
	}

	@Override
	public void check(Errors errors) {
		FormChecks.of(errors).oneOf("category", ExpenditureCategory.class);
		AmountFields.check(errors, "stated.amount");
	}

	@Override
	public ExpenditureEdit toEdit() {
		var content = new ExpenditureContent(FormValues.requiredChoice(ExpenditureCategory.class, this.category),
				this.wording, this.stated.toAmount(), FormValues.orNull(this.payer.name()));
		return new ExpenditureEdit(content, FormValues.orNull(this.payer.organisation()),
				FormValues.version(this.version));
	}

}
