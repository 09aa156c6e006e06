package org.throughline.measure.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

import org.throughline.measure.BudgetDetails;
import org.throughline.measure.BudgetEdit;
import org.throughline.measure.Pounds;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * The form of a budget.
 */
record BudgetForm(String id, String version, String report, @NotBlank @Size(max = 40) String periodLabel,
		DateParts from, DateParts to, String payersFrom, String declaredIncome,
		@Size(max = 1_000) String incomeAsWritten, String declaredExpenditure,
		@Size(max = 1_000) String expenditureAsWritten, @Size(max = 5_000) String note) {

	/** Returns an empty form, filled in with the period of a report if it has one. */
	static BudgetForm empty(String report, String label, @Nullable LocalDate from, @Nullable LocalDate to) {
		return new BudgetForm(TimeOrderedId.next().toString(), "0", report, label, DateParts.of(from), DateParts.of(to),
				"", "", "", "", "", "");
	}

	static BudgetForm of(BudgetDetails budget) {
		return new BudgetForm(budget.id().toString(), FormValues.text(budget.version()),
				FormValues.text(budget.reportSlug()), budget.periodLabel(), DateParts.of(budget.startsOn()),
				DateParts.of(budget.endsOn()), "", AmountFields.text(budget.declaredIncome()),
				FormValues.text(budget.incomeAsWritten()), AmountFields.text(budget.declaredExpenditure()),
				FormValues.text(budget.expenditureAsWritten()), FormValues.text(budget.note()));
	}

	void check(Errors errors) {
		FormChecks.of(errors).requiredDate("from").requiredDate("to").inOrder("from", "to");
		AmountFields.check(errors, "declaredIncome", "declaredExpenditure");
	}

	BudgetEdit toEdit() {
		return new BudgetEdit(FormValues.orNull(this.report), this.periodLabel, this.from.parse().orElseThrow(),
				this.to.parse().orElseThrow(), Pounds.read("declaredIncome", this.declaredIncome),
				FormValues.orNull(this.incomeAsWritten), Pounds.read("declaredExpenditure", this.declaredExpenditure),
				FormValues.orNull(this.expenditureAsWritten), FormValues.orNull(this.note),
				FormValues.version(this.version));
	}

}
