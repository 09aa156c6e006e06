package org.throughline.measure.web;

import jakarta.validation.constraints.Size;

import org.springframework.validation.Errors;

import org.throughline.measure.ContributionContent;
import org.throughline.measure.ContributionDetails;
import org.throughline.measure.ContributionEdit;
import org.throughline.measure.ContributionKind;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * The form of a contribution.
 */
record ContributionForm(String id, String version, String payer, @Size(max = 300) String payerName, String kind,
		String amount, @Size(max = 1_000) String asWritten, @Size(max = 2_000) String description, String recurring,
		String recipient, @Size(max = 300) String recipientName,
		@Size(max = 1_000) String partOf) implements BudgetLineForm<ContributionEdit> {

	static ContributionForm empty() {
		return new ContributionForm(TimeOrderedId.next().toString(), "0", "", "", ContributionKind.CASH.name(), "", "",
				"", "", "", "", "");
	}

	static ContributionForm of(ContributionDetails contribution) {
		var content = contribution.content();
		return new ContributionForm(contribution.id().toString(), FormValues.text(contribution.version()),
				AmountFields.slug(contribution.payerOrganisation()), FormValues.text(content.payerName()),
				FormValues.text(content.kind()), AmountFields.text(content.stated().amount()),
				FormValues.text(content.stated().asWritten()), FormValues.text(content.description()),
				content.recurring() ? "true" : "", AmountFields.slug(contribution.recipientOrganisation()),
				FormValues.text(content.recipientName()), FormValues.text(content.partOf()));
	}

	@Override
	public void check(Errors errors) {
		FormChecks.of(errors)
			.rejectIf(this.payer.isEmpty() && this.payerName.isEmpty(), "payer", "contribution.payer.missing")
			.oneOf("kind", ContributionKind.class);
		AmountFields.check(errors, "amount");
	}

	@Override
	public ContributionEdit toEdit() {
		var content = new ContributionContent(FormValues.requiredChoice(ContributionKind.class, this.kind),
				AmountFields.stated(this.amount, this.asWritten), FormValues.orNull(this.payerName),
				FormValues.orNull(this.recipientName), FormValues.orNull(this.description),
				this.recurring.equals("true"), FormValues.orNull(this.partOf));
		return new ContributionEdit(content, FormValues.orNull(this.payer), FormValues.orNull(this.recipient),
				FormValues.version(this.version));
	}

}
