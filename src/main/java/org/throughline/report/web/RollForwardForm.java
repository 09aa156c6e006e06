package org.throughline.report.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

import org.springframework.validation.Errors;

import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.DateParts;
import org.throughline.report.PriorityDetails;
import org.throughline.report.ReportContent;
import org.throughline.report.RollForward;
import org.throughline.report.RollForwardProposal;
import org.throughline.report.StatementDetails;
import org.throughline.report.StatementKind;

/**
 * The roll-forward decisions.
 *
 * @param title title of the new report
 * @param dated document date
 * @param sections what to do with the sections
 * @param statements one decision for each statement, in page order
 * @param keptKinds kinds of which all statements are kept by default
 * @param priorities one decision for each priority, in page order
 * @param keptPriorities "true" if all priorities are kept by default
 */
record RollForwardForm(String title, PeriodForm period, DateParts dated, String sections, List<DecisionForm> statements,
		List<String> keptKinds, List<DecisionForm> priorities, String keptPriorities) {

	static final String KEEP = "KEEP";

	static final String REWORD = "REWORD";

	static final String REMOVE = "REMOVE";

	/** Returns the form that keeps everything. */
	static RollForwardForm of(RollForwardProposal proposal) {
		var statements = proposal.from().statements().stream().map(DecisionForm::of).toList();
		var priorities = proposal.from().priorities().stream().map(DecisionForm::of).toList();
		var content = proposal.content();
		return new RollForwardForm(content.title(), PeriodForm.of(content.period()),
				DateParts.of(content.document().datedOn()), RollForward.SectionChoice.HEADINGS.name(), statements,
				statements.stream().map(DecisionForm::kind).distinct().toList(), priorities, "true");
	}

	/** Returns the form with the fields for one statement or priority. */
	RollForwardForm deciding(String row) {
		return new RollForwardForm(this.title, this.period, this.dated, this.sections,
				this.statements.stream().map((each) -> each.opened("statement-", row)).toList(), this.keptKinds,
				this.priorities.stream().map((each) -> each.opened("priority-", row)).toList(), this.keptPriorities);
	}

	/**
	 * Returns the decisions in page order. Statements added in the meantime are
	 * undecided, removed ones are ignored.
	 */
	RollForwardForm alignedTo(RollForwardProposal proposal) {
		var whole = of(proposal);
		return new RollForwardForm(this.title, this.period, this.dated, this.sections,
				whole.statements.stream().map((row) -> row.orSent(this.statements)).toList(), this.keptKinds,
				whole.priorities.stream().map((row) -> row.orSent(this.priorities)).toList(), this.keptPriorities);
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
			var row = this.statements.get(i);
			row.check("statements[" + i + "]", this.keptKinds.contains(row.kind()), errors);
		}
		for (int i = 0; i < this.priorities.size(); i++) {
			this.priorities.get(i).check("priorities[" + i + "]", keepsPriorities(), errors);
		}
	}

	RollForward toCommand() {
		var ofStatements = new LinkedHashMap<Integer, RollForward.Decision>();
		for (var row : this.statements) {
			ofStatements.put(Integer.valueOf(row.number()), row.toDecision(this.keptKinds.contains(row.kind())));
		}
		var ofPriorities = new LinkedHashMap<Integer, RollForward.Decision>();
		for (var row : this.priorities) {
			ofPriorities.put(Integer.valueOf(row.number()), row.toDecision(keepsPriorities()));
		}
		var content = new ReportContent(this.title, null, this.period.toPeriod(), ReportContent.Guidance.IN_FORCE,
				ReportDates.document(this.dated, ""), null, null);
		return new RollForward(content, FormValues.requiredChoice(RollForward.SectionChoice.class, this.sections),
				ofStatements, ofPriorities);
	}

	/** Returns the statements by kind, in page order. */
	static List<DecisionGroup> groups(RollForwardProposal proposal) {
		var ordered = proposal.from().statements();
		var groups = new ArrayList<DecisionGroup>();
		for (var statementKind : StatementKind.values()) {
			var rows = new ArrayList<DecisionRow>();
			for (int i = 0; i < ordered.size(); i++) {
				if (ordered.get(i).kind() == statementKind) {
					rows.add(new DecisionRow(i, ordered.get(i)));
				}
			}
			if (!rows.isEmpty()) {
				groups.add(new DecisionGroup(statementKind, rows));
			}
		}
		return groups;
	}

	private boolean keepsPriorities() {
		return "true".equals(this.keptPriorities);
	}

	/**
	 * The decision on one statement or priority.
	 *
	 * @param number number in the earlier report
	 * @param kind its kind; empty for a priority
	 * @param choice KEEP, REWORD, REMOVE, or empty while undecided
	 * @param headline the revised headline
	 * @param wording the revised wording
	 * @param reason reason for removal
	 */
	record DecisionForm(String number, String kind, String choice, String headline, String wording, String reason) {

		static DecisionForm of(StatementDetails statement) {
			return new DecisionForm(String.valueOf(statement.number()), statement.kind().name(), "",
					FormValues.text(statement.headline()), statement.wording(), "");
		}

		static DecisionForm of(PriorityDetails priority) {
			return new DecisionForm(String.valueOf(priority.number()), "", "", "", priority.title(), "");
		}

		DecisionForm orSent(List<DecisionForm> sent) {
			return sent.stream()
				.filter((row) -> row.number.equals(this.number))
				.filter((row) -> !(row.choice.isEmpty() && row.wording.isEmpty()))
				.findFirst()
				.map((row) -> new DecisionForm(this.number, this.kind, row.choice, row.headline, row.wording,
						row.reason))
				.orElse(this);
		}

		DecisionForm opened(String prefix, String row) {
			return (this.choice.isEmpty() && row.equals(prefix + this.number))
					? new DecisionForm(this.number, this.kind, KEEP, this.headline, this.wording, this.reason) : this;
		}

		void check(String path, boolean keptByDefault, Errors errors) {
			FormChecks.of(errors)
				.atMost(path + ".headline", 200)
				.atMost(path + ".wording", 10_000)
				.atMost(path + ".reason", 1_000);
			switch (decided(keptByDefault)) {
				case KEEP -> {
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

		RollForward.Decision toDecision(boolean keptByDefault) {
			return switch (decided(keptByDefault)) {
				case REWORD -> RollForward.Decision.reword(FormValues.orNull(this.headline), this.wording);
				case REMOVE -> RollForward.Decision.remove(this.reason);
				default -> RollForward.Decision.keep();
			};
		}

		/** Returns the choice, or the default of its kind. */
		String decided(boolean keptByDefault) {
			return (this.choice.isEmpty() && keptByDefault) ? KEEP : this.choice;
		}

	}

	/**
	 * The statements of one kind to decide on.
	 *
	 * @param rows its statements
	 */
	record DecisionGroup(StatementKind statementKind, List<DecisionRow> rows) {

	}

	/**
	 * A statement to decide on.
	 *
	 * @param index position on the page
	 * @param statement the statement in the earlier report
	 */
	record DecisionRow(int index, StatementDetails statement) {

	}

}
