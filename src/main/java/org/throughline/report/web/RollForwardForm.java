package org.throughline.report.web;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.govuk.DateParts;
import org.throughline.report.RollForward;

/**
 * What is to become of each statement and priority in the next reporting year, as chosen.
 *
 * @param title of the new report
 * @param period how its period is called
 * @param starts first day of the period
 * @param ends last day of the period
 * @param dated the new document's own date
 * @param sections whether sections come with their text or only with their headings
 * @param statements one decision a statement, as they stand on the page
 * @param carriedKinds kinds of which all are carried unless chosen otherwise
 * @param priorities one decision a priority, as they stand on the page
 * @param carriedPriorities "true" when all priorities are carried unless chosen otherwise
 */
record RollForwardForm(@NotBlank @Size(max = 300) String title, @NotBlank @Size(max = 60) String period,
		DateParts starts, DateParts ends, DateParts dated, @OneOf(RollForward.SectionsCarried.class) String sections,
		@Valid List<DecisionForm> statements, List<String> carriedKinds, @Valid List<DecisionForm> priorities,
		String carriedPriorities) {

	static final String CARRY = "CARRY";

	static final String REWORD = "REWORD";

	static final String DROP = "DROP";

	RollForwardForm {
		title = Texts.typed(title);
		period = Texts.typed(period);
		starts = orEmpty(starts);
		ends = orEmpty(ends);
		dated = orEmpty(dated);
		sections = Texts.typed(sections);
		statements = (statements != null) ? List.copyOf(statements) : List.of();
		carriedKinds = Texts.typed(carriedKinds);
		priorities = (priorities != null) ? List.copyOf(priorities) : List.of();
		carriedPriorities = Texts.typed(carriedPriorities);
	}

	private static DateParts orEmpty(@Nullable DateParts parts) {
		return (parts != null) ? parts : DateParts.EMPTY;
	}

	/**
	 * The decision on one statement or priority.
	 *
	 * @param number its number in the report that is rolled forward
	 * @param kind its kind; empty for a priority
	 * @param choice CARRY, REWORD, DROP, or empty while undecided
	 * @param headline the new headline
	 * @param wording the new wording
	 * @param reason why it is dropped
	 */
	record DecisionForm(String number, String kind, String choice, @Size(max = 200) String headline,
			@Size(max = 10_000) String wording, @Size(max = 1_000) String reason) {

		DecisionForm {
			number = Texts.typed(number);
			kind = Texts.typed(kind);
			choice = Texts.typed(choice);
			headline = Texts.typed(headline);
			wording = Texts.typed(wording);
			reason = Texts.typed(reason);
		}

		/** What was chosen, or what is chosen for all of its kind. */
		String decided(boolean carriedUnlessChosen) {
			return (this.choice.isEmpty() && carriedUnlessChosen) ? CARRY : this.choice;
		}

	}

}
