package org.throughline.measure.web;

import java.time.LocalDate;

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
		var content = budget.content();
		var period = content.period();
		return new BudgetForm(budget.id().toString(), FormValues.text(budget.version()),
				FormValues.text(budget.reportSlug()), period.label(), DateParts.of(period.startsOn()),
				DateParts.of(period.endsOn()), "", AmountFields.text(content.income().amount()),
				FormValues.text(content.income().asWritten()), AmountFields.text(content.expenditure().amount()),
				FormValues.text(content.expenditure().asWritten()), FormValues.text(content.note()));
	}

	void check(Errors errors) {
		FormChecks.of(errors).requiredDate("from").requiredDate("to").inOrder("from", "to");
		AmountFields.check(errors, "declaredIncome", "declaredExpenditure");
	}

	BudgetEdit toEdit() {
		var period = new BudgetPeriod(this.periodLabel, this.from.parse().orElseThrow(), this.to.parse().orElseThrow());
		var content = new BudgetContent(period, AmountFields.stated(this.declaredIncome, this.incomeAsWritten),
				AmountFields.stated(this.declaredExpenditure, this.expenditureAsWritten), FormValues.orNull(this.note));
		return new BudgetEdit(content, FormValues.orNull(this.report), FormValues.version(this.version));
	}

}
