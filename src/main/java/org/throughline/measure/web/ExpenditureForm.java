package org.throughline.measure.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

import org.throughline.measure.ExpenditureCategory;
import org.throughline.measure.ExpenditureDetails;
import org.throughline.measure.ExpenditureEdit;
import org.throughline.platform.govuk.Typed;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * A line of expenditure as typed.
 */
record ExpenditureForm(String id, String version, @NotBlank @Size(max = 500) String wording, String category,
		String amount, @Size(max = 1_000) String asWritten, String payer, @Size(max = 300) String payerName) {

	ExpenditureForm {
		id = Typed.words(id);
		version = Typed.words(version);
		wording = Typed.words(wording);
		category = Typed.words(category);
		amount = Typed.words(amount);
		asWritten = Typed.words(asWritten);
		payer = Typed.words(payer);
		payerName = Typed.words(payerName);
	}

	static ExpenditureForm empty() {
		return new ExpenditureForm(TimeOrderedId.next().toString(), "0", "", "", "", "", "", "");
	}

	static ExpenditureForm of(ExpenditureDetails line) {
		return new ExpenditureForm(line.id().toString(), String.valueOf(line.version()), line.wording(),
				line.category().name(), Amounts.shown(line.amount()), Typed.shown(line.asWritten()),
				Typed.shown(line.payerSlug()), Typed.shown(line.payerName()));
	}

	@Nullable ExpenditureEdit toEdit(BindingResult errors) {
		var chosen = Typed.choice(ExpenditureCategory.class, this.category, "category", errors);
		var pounds = Amounts.typed(this.amount, "amount", errors);
		return (chosen == null || errors.hasErrors()) ? null
				: new ExpenditureEdit(chosen, this.wording, Typed.orNothing(this.payer),
						Typed.orNothing(this.payerName), pounds, Typed.orNothing(this.asWritten),
						Typed.version(this.version));
	}

}
