package org.throughline.measure.web;

import jakarta.validation.constraints.Size;

import org.springframework.validation.Errors;

import org.throughline.measure.ContributionDetails;
import org.throughline.measure.ContributionEdit;
import org.throughline.measure.ContributionKind;
import org.throughline.measure.Pounds;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * The form of a contribution.
 */
record ContributionForm(String id, String version, String payer, @Size(max = 300) String payerName, String kind,
		String amount, @Size(max = 1_000) String asWritten, @Size(max = 2_000) String description, String recurring,
		String recipient, @Size(max = 300) String recipientName, @Size(max = 1_000) String partOf) {

	static ContributionForm empty() {
		return new ContributionForm(TimeOrderedId.next().toString(), "0", "", "", ContributionKind.CASH.name(), "", "",
				"", "", "", "", "");
	}

	static ContributionForm of(ContributionDetails contribution) {
		return new ContributionForm(contribution.id().toString(), FormValues.text(contribution.version()),
				FormValues.text(contribution.payerSlug()), FormValues.text(contribution.payerName()),
				FormValues.text(contribution.kind()), AmountFields.text(contribution.amount()),
				FormValues.text(contribution.asWritten()), FormValues.text(contribution.description()),
				contribution.recurring() ? "true" : "", FormValues.text(contribution.recipientSlug()),
				FormValues.text(contribution.recipientName()), FormValues.text(contribution.partOf()));
	}

	void check(Errors errors) {
		FormChecks.of(errors)
			.rejectIf(this.payer.isEmpty() && this.payerName.isEmpty(), "payer", "contribution.payer.missing")
			.oneOf("kind", ContributionKind.class);
		AmountFields.check(errors, "amount");
	}

	ContributionEdit toEdit() {
		return new ContributionEdit(FormValues.orNull(this.payer), FormValues.orNull(this.payerName),
				FormValues.orNull(this.recipient), FormValues.orNull(this.recipientName),
				FormValues.requiredChoice(ContributionKind.class, this.kind), Pounds.read("amount", this.amount),
				FormValues.orNull(this.asWritten), FormValues.orNull(this.description), this.recurring.equals("true"),
				FormValues.orNull(this.partOf), FormValues.version(this.version));
	}

}
