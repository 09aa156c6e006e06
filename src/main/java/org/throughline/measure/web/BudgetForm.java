package org.throughline.measure.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

import org.throughline.measure.BudgetDetails;
import org.throughline.measure.BudgetEdit;
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.Typed;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * What a report states of money for a period, as typed.
 */
record BudgetForm(String id, String version, String report, @NotBlank @Size(max = 40) String periodLabel,
		DateParts from, DateParts to, String payersFrom, String declaredIncome,
		@Size(max = 1_000) String incomeAsWritten, String declaredExpenditure,
		@Size(max = 1_000) String expenditureAsWritten, @Size(max = 5_000) String note) {

	BudgetForm {
		id = Typed.words(id);
		version = Typed.words(version);
		report = Typed.words(report);
		periodLabel = Typed.words(periodLabel);
		from = Typed.date(from);
		to = Typed.date(to);
		payersFrom = Typed.words(payersFrom);
		declaredIncome = Typed.words(declaredIncome);
		incomeAsWritten = Typed.words(incomeAsWritten);
		declaredExpenditure = Typed.words(declaredExpenditure);
		expenditureAsWritten = Typed.words(expenditureAsWritten);
		note = Typed.words(note);
	}

	/** A new one, for the period of a report where one is meant. */
	static BudgetForm empty(String report, String label, @Nullable LocalDate from, @Nullable LocalDate to) {
		return new BudgetForm(TimeOrderedId.next().toString(), "0", report, label, DateParts.of(from), DateParts.of(to),
				"", "", "", "", "", "");
	}

	static BudgetForm of(BudgetDetails budget) {
		return new BudgetForm(budget.id().toString(), String.valueOf(budget.version()),
				Typed.shown(budget.reportSlug()), budget.periodLabel(), DateParts.of(budget.startsOn()),
				DateParts.of(budget.endsOn()), "", Amounts.shown(budget.declaredIncome()),
				Typed.shown(budget.incomeAsWritten()), Amounts.shown(budget.declaredExpenditure()),
				Typed.shown(budget.expenditureAsWritten()), Typed.shown(budget.note()));
	}

	@Nullable BudgetEdit toEdit(BindingResult errors) {
		var first = day(this.from, "from", errors);
		var last = day(this.to, "to", errors);
		Typed.inOrder(first, last, "to", errors);
		var income = Amounts.typed(this.declaredIncome, "declaredIncome", errors);
		var expenditure = Amounts.typed(this.declaredExpenditure, "declaredExpenditure", errors);
		return (first == null || last == null || errors.hasErrors()) ? null
				: new BudgetEdit(Typed.orNothing(this.report), this.periodLabel, first, last, income,
						Typed.orNothing(this.incomeAsWritten), expenditure, Typed.orNothing(this.expenditureAsWritten),
						Typed.orNothing(this.note), Typed.version(this.version));
	}

	private static @Nullable LocalDate day(DateParts typed, String field, BindingResult errors) {
		if (typed.blank()) {
			errors.rejectValue(field, "date.missing");
		}
		return Typed.day(typed, field, errors);
	}

}
