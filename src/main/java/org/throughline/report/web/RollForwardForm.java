package org.throughline.report.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

import org.throughline.platform.govuk.DateParts;
import org.throughline.report.PriorityDetails;
import org.throughline.report.RollForward;
import org.throughline.report.RollForwardProposal;
import org.throughline.report.StatementDetails;
import org.throughline.report.StatementKind;

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

	private static final Pattern NUMBERED = Pattern.compile("(statements|priorities)\\[(\\d+)](\\..*)?");

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

	/** The page before anything is chosen. */
	static RollForwardForm of(RollForwardProposal proposal) {
		var statements = inPageOrder(proposal).stream().map(DecisionForm::of).toList();
		var priorities = proposal.from().priorities().stream().map(DecisionForm::of).toList();
		return new RollForwardForm(proposal.title(), proposal.periodLabel(), DateParts.of(proposal.startsOn()),
				DateParts.of(proposal.endsOn()), DateParts.of(proposal.datedOn()),
				RollForward.SectionsCarried.HEADINGS.name(), statements, List.of(), priorities, "");
	}

	/**
	 * What was sent, put in the order of the page: what the report gained meanwhile is
	 * undecided, what it lost is forgotten.
	 */
	RollForwardForm alignedTo(RollForwardProposal proposal) {
		var whole = of(proposal);
		return new RollForwardForm(this.title, this.period, this.starts, this.ends, this.dated, this.sections,
				whole.statements.stream().map((row) -> row.orSent(this.statements)).toList(), this.carriedKinds,
				whole.priorities.stream().map((row) -> row.orSent(this.priorities)).toList(), this.carriedPriorities);
	}

	/** Says at each statement and priority what is missing of its decision. */
	void checkDecisions(Errors errors) {
		for (int i = 0; i < this.statements.size(); i++) {
			var row = this.statements.get(i);
			row.check("statements[" + i + "]", this.carriedKinds.contains(row.kind()), errors);
		}
		for (int i = 0; i < this.priorities.size(); i++) {
			this.priorities.get(i).check("priorities[" + i + "]", carriesPriorities(), errors);
		}
	}

	RollForward toCommand() {
		var ofStatements = new LinkedHashMap<Integer, RollForward.Decision>();
		for (var row : this.statements) {
			ofStatements.put(Integer.valueOf(row.number()), row.toDecision(this.carriedKinds.contains(row.kind())));
		}
		var ofPriorities = new LinkedHashMap<Integer, RollForward.Decision>();
		for (var row : this.priorities) {
			ofPriorities.put(Integer.valueOf(row.number()), row.toDecision(carriesPriorities()));
		}
		return new RollForward(null, this.title, this.period, this.starts.parse().orElseThrow(),
				this.ends.parse().orElseThrow(), ReportDates.date(this.dated).orElseThrow(),
				ReportDates.precision(this.dated), Forms.choice(RollForward.SectionsCarried.class, this.sections),
				ofStatements, ofPriorities);
	}

	/** Where on the page a refusal belongs that names a number of the old report. */
	String field(String refused) {
		var matcher = NUMBERED.matcher(refused);
		if (!matcher.matches()) {
			return refused;
		}
		var rows = "statements".equals(matcher.group(1)) ? this.statements : this.priorities;
		for (int i = 0; i < rows.size(); i++) {
			if (rows.get(i).number().equals(matcher.group(2))) {
				return matcher.group(1) + "[" + i + "].choice";
			}
		}
		return "";
	}

	/** The statements kind by kind, as they stand on the page. */
	static List<KindToDecide> groups(RollForwardProposal proposal) {
		var ordered = inPageOrder(proposal);
		var groups = new ArrayList<KindToDecide>();
		for (var statementKind : StatementKind.values()) {
			var rows = new ArrayList<StatementToDecide>();
			for (int i = 0; i < ordered.size(); i++) {
				if (ordered.get(i).kind() == statementKind) {
					rows.add(new StatementToDecide(i, ordered.get(i)));
				}
			}
			if (!rows.isEmpty()) {
				groups.add(new KindToDecide(statementKind, rows));
			}
		}
		return groups;
	}

	private boolean carriesPriorities() {
		return "true".equals(this.carriedPriorities);
	}

	private static List<StatementDetails> inPageOrder(RollForwardProposal proposal) {
		return proposal.from()
			.statements()
			.stream()
			.sorted(Comparator.comparing(StatementDetails::kind).thenComparing(StatementDetails::position))
			.toList();
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

		static DecisionForm of(StatementDetails statement) {
			return new DecisionForm(String.valueOf(statement.number()), statement.kind().name(), "",
					Texts.shown(statement.headline()), statement.wording(), "");
		}

		static DecisionForm of(PriorityDetails priority) {
			return new DecisionForm(String.valueOf(priority.number()), "", "", "", priority.title(), "");
		}

		DecisionForm orSent(List<DecisionForm> sent) {
			return sent.stream()
				.filter((row) -> row.number.equals(this.number))
				.findFirst()
				.map((row) -> new DecisionForm(this.number, this.kind, row.choice, row.headline, row.wording,
						row.reason))
				.orElse(this);
		}

		void check(String path, boolean carriedUnlessChosen, Errors errors) {
			switch (decided(carriedUnlessChosen)) {
				case CARRY -> {
				}
				case REWORD -> {
					if (this.wording.isEmpty()) {
						errors.rejectValue(path + ".wording", "NoWords", new Object[] { this.number }, null);
					}
				}
				case DROP -> {
					if (this.reason.isEmpty()) {
						errors.rejectValue(path + ".reason", "NoReason", new Object[] { this.number }, null);
					}
				}
				default -> errors.rejectValue(path + ".choice", "NoDecision", new Object[] { this.number }, null);
			}
		}

		RollForward.Decision toDecision(boolean carriedUnlessChosen) {
			return switch (decided(carriedUnlessChosen)) {
				case REWORD -> RollForward.Decision.reword(Texts.orNothing(this.headline), this.wording);
				case DROP -> RollForward.Decision.drop(this.reason);
				default -> RollForward.Decision.carry();
			};
		}

		/** What was chosen, or what is chosen for all of its kind. */
		String decided(boolean carriedUnlessChosen) {
			return (this.choice.isEmpty() && carriedUnlessChosen) ? CARRY : this.choice;
		}

	}

	/**
	 * The statements of one kind, each wanting a decision.
	 *
	 * @param statementKind the kind
	 * @param rows its statements
	 */
	record KindToDecide(StatementKind statementKind, List<StatementToDecide> rows) {

	}

	/**
	 * A statement that wants a decision.
	 *
	 * @param index its place on the page
	 * @param statement as the old report says it
	 */
	record StatementToDecide(int index, StatementDetails statement) {

	}

}
