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
 * The roll-forward decisions.
 *
 * @param title title of the new report
 * @param period label of the period
 * @param starts first day of the period
 * @param ends last day of the period
 * @param dated document date
 * @param sections what to do with the sections
 * @param statements one decision for each statement, in page order
 * @param keptKinds kinds of which all statements are kept by default
 * @param priorities one decision for each priority, in page order
 * @param keptPriorities "true" if all priorities are kept by default
 */
record RollForwardForm(@NotBlank @Size(max = 300) String title, @NotBlank @Size(max = 60) String period,
		DateParts starts, DateParts ends, DateParts dated, @OneOf(RollForward.SectionChoice.class) String sections,
		@Valid List<DecisionForm> statements, List<String> keptKinds, @Valid List<DecisionForm> priorities,
		String keptPriorities) {

	static final String KEEP = "KEEP";

	static final String REWORD = "REWORD";

	static final String REMOVE = "REMOVE";

	private static final Pattern NUMBERED = Pattern.compile("(statements|priorities)\\[(\\d+)](\\..*)?");

	RollForwardForm {
		title = Texts.typed(title);
		period = Texts.typed(period);
		starts = orEmpty(starts);
		ends = orEmpty(ends);
		dated = orEmpty(dated);
		sections = Texts.typed(sections);
		statements = (statements != null) ? List.copyOf(statements) : List.of();
		keptKinds = Texts.typed(keptKinds);
		priorities = (priorities != null) ? List.copyOf(priorities) : List.of();
		keptPriorities = Texts.typed(keptPriorities);
	}

	/** Returns the form without decisions. */
	static RollForwardForm of(RollForwardProposal proposal) {
		var statements = inPageOrder(proposal).stream().map(DecisionForm::of).toList();
		var priorities = proposal.from().priorities().stream().map(DecisionForm::of).toList();
		return new RollForwardForm(proposal.title(), proposal.periodLabel(), DateParts.of(proposal.startsOn()),
				DateParts.of(proposal.endsOn()), DateParts.of(proposal.datedOn()),
				RollForward.SectionChoice.HEADINGS.name(), statements, List.of(), priorities, "");
	}

	/**
	 * Returns the decisions in page order. Statements added in the meantime are
	 * undecided, removed ones are ignored.
	 */
	RollForwardForm alignedTo(RollForwardProposal proposal) {
		var whole = of(proposal);
		return new RollForwardForm(this.title, this.period, this.starts, this.ends, this.dated, this.sections,
				whole.statements.stream().map((row) -> row.orSent(this.statements)).toList(), this.keptKinds,
				whole.priorities.stream().map((row) -> row.orSent(this.priorities)).toList(), this.keptPriorities);
	}

	/** Records an error on each incomplete decision. */
	void checkDecisions(Errors errors) {
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
		return new RollForward(null, this.title, this.period, this.starts.parse().orElseThrow(),
				this.ends.parse().orElseThrow(), ReportDates.date(this.dated).orElseThrow(),
				ReportDates.precision(this.dated), Forms.choice(RollForward.SectionChoice.class, this.sections),
				ofStatements, ofPriorities);
	}

	/** Returns the form field for an error on a number of the earlier report. */
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

	/** Returns the statements by kind, in page order. */
	static List<DecisionGroup> groups(RollForwardProposal proposal) {
		var ordered = inPageOrder(proposal);
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
	 * @param number number in the earlier report
	 * @param kind its kind; empty for a priority
	 * @param choice KEEP, REWORD, REMOVE, or empty while undecided
	 * @param headline the revised headline
	 * @param wording the revised wording
	 * @param reason reason for removal
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

		void check(String path, boolean keptByDefault, Errors errors) {
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
				case REWORD -> RollForward.Decision.reword(Texts.orNothing(this.headline), this.wording);
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
	 * @param statementKind the kind
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
