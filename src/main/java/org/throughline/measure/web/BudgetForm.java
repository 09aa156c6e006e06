package org.throughline.measure.web;

import java.time.LocalDate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

import org.throughline.measure.BudgetContent;
import org.throughline.measure.BudgetDetails;
import org.throughline.measure.BudgetEdit;
import org.throughline.measure.BudgetPeriod;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.DateParts;

record BudgetForm(String version, String report, @Valid Period period, String payersFrom, @Valid StatedFields income,
		@Valid StatedFields expenditure, @Size(max = 10_000) String note) {

	/**
	 * The period of a budget.
	 *
	 * @param label its name
	 * @param from the first day
	 * @param to the last day
	 */
	record Period(@NotBlank @Size(max = 40) String label, DateParts from, DateParts to) {

	}

	/** Returns an empty form, filled in with the period of a report if it has one. */
	static BudgetForm empty(String report, String label, @Nullable LocalDate from, @Nullable LocalDate to) {
		return new BudgetForm("0", report, new Period(label, DateParts.of(from), DateParts.of(to)), "",
				StatedFields.EMPTY, StatedFields.EMPTY, "");
	}

	static BudgetForm of(BudgetDetails budget) {
		var content = budget.content();
		var period = content.period();
		return new BudgetForm(FormValues.text(budget.version()), FormValues.text(budget.reportSlug()),
				new Period(period.label(), DateParts.of(period.startsOn()), DateParts.of(period.endsOn())), "",
				StatedFields.of(content.income()), StatedFields.of(content.expenditure()),
				FormValues.text(content.note()));
	}

	void check(Errors errors) {
		FormChecks.of(errors).requiredDate("period.from").requiredDate("period.to").inOrder("period.from", "period.to");
		AmountFields.check(errors, "income.amount", "expenditure.amount");
	}

	BudgetEdit toEdit() {
		var stated = new BudgetPeriod(this.period.label(), this.period.from().parse().orElseThrow(),
				this.period.to().parse().orElseThrow());
		var content = new BudgetContent(stated, this.income.toAmount(), this.expenditure.toAmount(),
				FormValues.orNull(this.note));
		return new BudgetEdit(content, FormValues.orNull(this.report), FormValues.version(this.version));
	}

}
