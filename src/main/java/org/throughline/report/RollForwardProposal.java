package org.throughline.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.throughline.report.RollForwardReason.Kind;

/**
 * Suggested values for the next report. Content without a reason for a decision is
 * continued.
 *
 * @param from the report to roll forward
 * @param content suggested details; the document date is the end of the period
 * @param verifiedActions references of the partnership's actions that are verified
 */
public record RollForwardProposal(ReportDetails from, ReportContent content, Set<String> verifiedActions) {

	/** The number of reports from which a repeated statement needs a decision. */
	private static final int OFTEN = 3;

	private static final Pattern YEARS = Pattern.compile("\\b(20\\d\\d)(?:\\s*[/–-]\\s*(\\d\\d)\\b(?!\\d))?");

	/** Returns the reasons why a statement needs a decision; empty if it is continued. */
	public List<RollForwardReason> reasons(StatementDetails statement) {
		var reasons = new ArrayList<RollForwardReason>();
		var trace = statement.trace();
		var actions = trace.impact().actions();
		if (!actions.isEmpty() && this.verifiedActions.containsAll(actions)) {
			reasons.add(new RollForwardReason(Kind.ACTIONS_VERIFIED, String.valueOf(actions.size())));
		}
		if (trace.lineage() != null && trace.lineage().periods().periods().size() >= OFTEN) {
			reasons.add(new RollForwardReason(Kind.SAID_BEFORE, trace.lineage().periods().inWords()));
		}
		namesPeriod(Stream.concat(Stream.of(String.valueOf(statement.headline()), statement.wording()),
				statement.points().stream()), reasons);
		return reasons;
	}

	/** Returns the reasons why a priority needs a decision; empty if it is continued. */
	public List<RollForwardReason> reasons(PriorityDetails priority) {
		var reasons = new ArrayList<RollForwardReason>();
		String meant = priority.content().periodMeant();
		if (meant != null && endsBefore(meant, this.content.period().startsOn())) {
			reasons.add(new RollForwardReason(Kind.PERIOD_ENDED, meant));
		}
		if (priority.progress().level() == ProgressLevel.DELIVERED) {
			reasons.add(new RollForwardReason(Kind.DELIVERED, ""));
		}
		namesPeriod(Stream.of(priority.title()), reasons);
		return reasons;
	}

	/** Returns whether the last year that a period in words names is over on a day. */
	static boolean endsBefore(String words, LocalDate day) {
		return YEARS.matcher(words)
			.results()
			.mapToInt((year) -> (year.group(2) != null)
					? Integer.parseInt(year.group(1).substring(0, 2) + year.group(2)) : Integer.parseInt(year.group(1)))
			.max()
			.orElse(Integer.MAX_VALUE) <= day.getYear();
	}

	private void namesPeriod(Stream<String> words, List<RollForwardReason> reasons) {
		String period = this.from.report().periodLabel();
		if (words.anyMatch((text) -> text.contains(period))) {
			reasons.add(new RollForwardReason(Kind.NAMES_PERIOD, period));
		}
	}

}
