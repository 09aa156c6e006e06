package org.throughline.report.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.DateParts;
import org.throughline.report.PriorityDetails;
import org.throughline.report.ReportContent;
import org.throughline.report.RollForward;
import org.throughline.report.RollForwardProposal;
import org.throughline.report.RollForwardReason;
import org.throughline.report.StatementDetails;

/**
 * The roll-forward decisions.
 *
 * @param title title of the new report
 * @param dated document date
 * @param sections what to do with the sections
 * @param statements one decision for each statement, in page order
 * @param priorities one decision for each priority, in page order
 */
record RollForwardForm(String title, PeriodForm period, DateParts dated, String sections, List<DecisionForm> statements,
		List<DecisionForm> priorities) {

	static final String KEEP = "KEEP";

	static final String REWORD = "REWORD";

	static final String REMOVE = "REMOVE";

	/**
	 * Returns the form with the proposed values: everything that has not ended is
	 * continued.
	 */
	static RollForwardForm of(RollForwardProposal proposal) {
		var statements = proposal.from()
			.statements()
			.stream()
			.map((each) -> DecisionForm.of(each, proposal.reasons(each)))
			.toList();
		var priorities = proposal.from()
			.priorities()
			.stream()
			.map((each) -> DecisionForm.of(each, proposal.reasons(each)))
			.toList();
		var content = proposal.content();
		return new RollForwardForm(content.title(), PeriodForm.of(content.period()),
				DateParts.of(content.document().datedOn()), RollForward.SectionChoice.HEADINGS.name(), statements,
				priorities);
	}

	/** Returns the form with the fields for one statement or priority. */
	RollForwardForm deciding(String row) {
		return new RollForwardForm(this.title, this.period, this.dated, this.sections,
				this.statements.stream().map((each) -> each.opened("statement-", row)).toList(),
				this.priorities.stream().map((each) -> each.opened("priority-", row)).toList());
	}

	/**
	 * Returns the decisions in page order. Statements added in the meantime go on,
	 * removed ones are ignored.
	 */
	RollForwardForm alignedTo(RollForwardProposal proposal) {
		var whole = of(proposal);
		return new RollForwardForm(this.title, this.period, this.dated, this.sections,
				whole.statements.stream().map((row) -> row.orSent(this.statements)).toList(),
				whole.priorities.stream().map((row) -> row.orSent(this.priorities)).toList());
	}

	void check(Errors errors) {
		FormChecks.of(errors)
			.required("title")
			.requiredPartialDate("dated")
			.oneOf("sections", RollForward.SectionChoice.class);
		PeriodForm.check(errors);
		checkDecisions(errors);
	}

	/** Records an error on each incomplete decision. */
	private void checkDecisions(Errors errors) {
		for (int i = 0; i < this.statements.size(); i++) {
			this.statements.get(i).check("statements[" + i + "]", errors);
		}
		for (int i = 0; i < this.priorities.size(); i++) {
			this.priorities.get(i).check("priorities[" + i + "]", errors);
		}
	}

	RollForward toCommand() {
		var ofStatements = new LinkedHashMap<Integer, RollForward.Decision>();
		for (var row : this.statements) {
			ofStatements.put(Integer.valueOf(row.number()), row.toDecision());
		}
		var ofPriorities = new LinkedHashMap<Integer, RollForward.Decision>();
		for (var row : this.priorities) {
			ofPriorities.put(Integer.valueOf(row.number()), row.toDecision());
		}
		var content = new ReportContent(this.title, null, this.period.toPeriod(), ReportContent.Guidance.IN_FORCE,
				ReportDates.document(this.dated, ""), null, null);
		return new RollForward(content, FormValues.requiredChoice(RollForward.SectionChoice.class, this.sections),
				ofStatements, ofPriorities);
	}

	/** Returns what needs a decision, priorities first. */
	static List<DecisionRow> toDecide(RollForwardProposal proposal) {
		return Stream.concat(priorities(proposal), statements(proposal))
			.filter((row) -> !row.reasons().isEmpty())
			.toList();
	}

	/** Returns what goes on, by the message keys of its kinds. */
	static Map<String, List<DecisionRow>> continuing(RollForwardProposal proposal) {
		return Stream.concat(statements(proposal), priorities(proposal))
			.filter((row) -> row.reasons().isEmpty())
			.collect(Collectors.groupingBy(DecisionRow::kind, LinkedHashMap::new, Collectors.toList()));
	}

	/** Returns whether something is decided on that would go on without. */
	boolean decidesMore(Map<String, List<DecisionRow>> continuing) {
		return continuing.values()
			.stream()
			.flatMap(List::stream)
			.anyMatch((row) -> !(row.ofStatement() ? this.statements : this.priorities).get(row.index())
				.choice()
				.isEmpty());
	}

	private static Stream<DecisionRow> statements(RollForwardProposal proposal) {
		var all = proposal.from().statements();
		return IntStream.range(0, all.size())
			.boxed()
			.sorted(Comparator.comparing((index) -> all.get(index).kind()))
			.map((index) -> DecisionRow.of(index, all.get(index), proposal));
	}

	private static Stream<DecisionRow> priorities(RollForwardProposal proposal) {
		var all = proposal.from().priorities();
		return IntStream.range(0, all.size()).mapToObj((index) -> DecisionRow.of(index, all.get(index), proposal));
	}

	/**
	 * The decision on one statement or priority.
	 *
	 * @param number number in the earlier report
	 * @param choice KEEP, REWORD, REMOVE, or empty if it goes on unseen
	 * @param headline the revised headline
	 * @param wording the revised wording
	 * @param reason reason for removal
	 */
	record DecisionForm(String number, String choice, String headline, String wording, String reason) {

		static DecisionForm of(StatementDetails statement, List<RollForwardReason> reasons) {
			return proposed(statement.number(), FormValues.text(statement.headline()), statement.wording(), reasons);
		}

		static DecisionForm of(PriorityDetails priority, List<RollForwardReason> reasons) {
			return proposed(priority.number(), "", priority.title(), reasons);
		}

		private static DecisionForm proposed(int number, String headline, String wording,
				List<RollForwardReason> reasons) {
			String choice = reasons.isEmpty() ? ""
					: (reasons.stream().anyMatch(RollForwardReason::ends)) ? REMOVE : KEEP;
			String reason = reasons.stream()
				.map(RollForwardReason::removal)
				.filter((words) -> !words.isEmpty())
				.findFirst()
				.orElse("");
			return new DecisionForm(String.valueOf(number), choice, headline, wording, reason);
		}

		DecisionForm orSent(List<DecisionForm> sent) {
			return sent.stream()
				.filter((row) -> row.number.equals(this.number))
				.filter((row) -> !(row.choice.isEmpty() && row.wording.isEmpty()))
				.findFirst()
				.map((row) -> new DecisionForm(this.number, row.choice, row.headline, row.wording, row.reason))
				.orElse(this);
		}

		DecisionForm opened(String prefix, String row) {
			return (this.choice.isEmpty() && row.equals(prefix + this.number))
					? new DecisionForm(this.number, KEEP, this.headline, this.wording, this.reason) : this;
		}

		void check(String path, Errors errors) {
			FormChecks.of(errors)
				.atMost(path + ".headline", 200)
				.atMost(path + ".wording", 10_000)
				.atMost(path + ".reason", 1_000);
			switch (this.choice) {
				case KEEP, "" -> {
				}
				case REWORD -> {
					if (this.wording.isEmpty()) {
						errors.rejectValue(path + ".wording", "NoWords", new Object[] { this.number }, null);
					}
				}
				case REMOVE -> {
					if (this.reason.isEmpty()) {
						errors.rejectValue(path + ".reason", "NoReason", new Object[] { this.number }, null);
					}
				}
				default -> errors.rejectValue(path + ".choice", "NoDecision", new Object[] { this.number }, null);
			}
		}

		RollForward.Decision toDecision() {
			return switch (this.choice) {
				case REWORD -> RollForward.Decision.reword(FormValues.orNull(this.headline), this.wording);
				case REMOVE -> RollForward.Decision.remove(this.reason);
				default -> RollForward.Decision.keep();
			};
		}

	}

	/**
	 * A statement or priority to decide on.
	 *
	 * @param kind message key of its kind
	 * @param index its place in the form
	 * @param number its number in the earlier report
	 * @param headline headline of a statement
	 * @param reasons why it needs a decision
	 */
	record DecisionRow(String kind, int index, int number, @Nullable String headline, String wording,
			List<String> points, List<RollForwardReason> reasons) {

		private static final String PRIORITIES = "ReportPart.PRIORITIES";

		static DecisionRow of(int index, StatementDetails statement, RollForwardProposal proposal) {
			return new DecisionRow("StatementKinds." + statement.kind(), index, statement.number(),
					statement.headline(), statement.wording(), statement.points(), proposal.reasons(statement));
		}

		static DecisionRow of(int index, PriorityDetails priority, RollForwardProposal proposal) {
			return new DecisionRow(PRIORITIES, index, priority.number(), null, priority.title(), List.of(),
					proposal.reasons(priority));
		}

		/** Returns whether it is a statement, which has a headline and sub-points. */
		public boolean ofStatement() {
			return !this.kind.equals(PRIORITIES);
		}

		/** Returns what a person calls it. */
		public String called() {
			return (ofStatement() ? "Statement " : "Priority ") + this.number;
		}

		/** Returns the path of its decision in the form. */
		public String path() {
			return (ofStatement() ? "statements[" : "priorities[") + this.index + "]";
		}

	}

}
