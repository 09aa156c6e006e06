package org.throughline.measure.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

import org.throughline.measure.ContributionDetails;
import org.throughline.measure.ContributionEdit;
import org.throughline.measure.ContributionKind;
import org.throughline.platform.govuk.Typed;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * A contribution as typed.
 */
record ContributionForm(String id, String version, String payer, @Size(max = 300) String payerName, String kind,
		String amount, @Size(max = 1_000) String asWritten, @Size(max = 2_000) String description, String recurring,
		String recipient, @Size(max = 300) String recipientName, @Size(max = 1_000) String partOf) {

	ContributionForm {
		id = Typed.words(id);
		version = Typed.words(version);
		payer = Typed.words(payer);
		payerName = Typed.words(payerName);
		kind = Typed.words(kind);
		amount = Typed.words(amount);
		asWritten = Typed.words(asWritten);
		description = Typed.words(description);
		recurring = Typed.words(recurring);
		recipient = Typed.words(recipient);
		recipientName = Typed.words(recipientName);
		partOf = Typed.words(partOf);
	}

	static ContributionForm empty() {
		return new ContributionForm(TimeOrderedId.next().toString(), "0", "", "", ContributionKind.CASH.name(), "", "",
				"", "", "", "", "");
	}

	static ContributionForm of(ContributionDetails one) {
		return new ContributionForm(one.id().toString(), String.valueOf(one.version()), Typed.shown(one.payerSlug()),
				Typed.shown(one.payerName()), one.kind().name(), Amounts.shown(one.amount()),
				Typed.shown(one.asWritten()), Typed.shown(one.description()), one.recurring() ? "true" : "",
				Typed.shown(one.recipientSlug()), Typed.shown(one.recipientName()), Typed.shown(one.partOf()));
	}

	@Nullable ContributionEdit toEdit(BindingResult errors) {
		var chosen = Typed.choice(ContributionKind.class, this.kind, "kind", errors);
		var pounds = Amounts.typed(this.amount, "amount", errors);
		if (this.payer.isEmpty() && this.payerName.isEmpty()) {
			errors.rejectValue("payer", "contribution.payer.missing");
		}
		return (chosen == null || errors.hasErrors()) ? null
				: new ContributionEdit(Typed.orNothing(this.payer), Typed.orNothing(this.payerName),
						Typed.orNothing(this.recipient), Typed.orNothing(this.recipientName), chosen, pounds,
						Typed.orNothing(this.asWritten), Typed.orNothing(this.description),
						this.recurring.equals("true"), Typed.orNothing(this.partOf), Typed.version(this.version));
	}

}
