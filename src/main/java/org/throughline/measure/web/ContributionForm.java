package org.throughline.measure.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

import org.springframework.validation.Errors;

import org.throughline.measure.ConditionStatus;
import org.throughline.measure.ContributionContent;
import org.throughline.measure.ContributionDecision;
import org.throughline.measure.ContributionDetails;
import org.throughline.measure.ContributionEdit;
import org.throughline.measure.ContributionKind;
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;

record ContributionForm(String version, @Valid PartyFields payer, String kind, @Valid StatedFields stated,
		@Valid Purpose purpose, @Valid PartyFields recipient,
		@Valid DecisionFields decision) implements BudgetLineForm<ContributionEdit> {

	/**
	 * The purpose of a contribution.
	 *
	 * @param recurring whether it is paid every year
	 * @param partOf the shared sum it is part of
	 */
	record Purpose(@Size(max = 2_000) String description, boolean recurring, @Size(max = 1_000) String partOf) {

	}

	/** The decision of another body. */
	record DecisionFields(@Size(max = 300) String decidedBy, DateParts decidedOn, @Size(max = 2_000) String conditions,
			String status) {

		static DecisionFields of(ContributionDecision decision) {
			return new DecisionFields(FormValues.text(decision.decidedBy()), DateParts.of(decision.decidedOn()),
					FormValues.text(decision.conditions()), FormValues.text(decision.status()));
		}

		ContributionDecision toDecision() {
			return new ContributionDecision(FormValues.orNull(this.decidedBy), this.decidedOn.parse().orElse(null),
					FormValues.orNull(this.conditions), FormValues.choice(ConditionStatus.class, this.status));
		}

	}

	ContributionForm inCash() {
		return new ContributionForm(this.version, this.payer, ContributionKind.CASH.name(), this.stated, this.purpose,
				this.recipient, this.decision);
	}

	static ContributionForm of(ContributionDetails contribution) {
		var content = contribution.content();
		return new ContributionForm(FormValues.text(contribution.version()),
				PartyFields.of(contribution.payerOrganisation(), content.payerName()), content.kind().name(),
				StatedFields.of(content.stated()),
				new Purpose(FormValues.text(content.description()), content.recurring(),
						FormValues.text(content.partOf())),
				PartyFields.of(contribution.recipientOrganisation(), content.recipientName()),
				DecisionFields.of(content.decision()));
	}

	@Override
	public void check(Errors errors) {
		FormChecks.of(errors)
			.rejectIf(this.payer.empty(), "payer.organisation", "contribution.payer.missing")
			.oneOf("kind", ContributionKind.class)
			.date("decision.decidedOn")
			.rejectIf(FigureForm.unknown(ConditionStatus.class, this.decision.status()), "decision.status", "OneOf")
			.rejectIf(!this.decision.status().isEmpty() && this.decision.conditions().isEmpty(), "decision.conditions",
					"contribution.conditions.missing");
		AmountFields.check(errors, "stated.amount");
	}

	@Override
	public ContributionEdit toEdit() {
		var content = new ContributionContent(FormValues.requiredChoice(ContributionKind.class, this.kind),
				this.stated.toAmount(), FormValues.orNull(this.payer.name()), FormValues.orNull(this.recipient.name()),
				FormValues.orNull(this.purpose.description()), this.purpose.recurring(),
				FormValues.orNull(this.purpose.partOf()), this.decision.toDecision());
		return new ContributionEdit(content, FormValues.orNull(this.payer.organisation()),
				FormValues.orNull(this.recipient.organisation()), FormValues.version(this.version));
	}

}
