package org.throughline.report;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Where a statement comes from: the line that runs through the reports (design section
 * 4).
 *
 * @param kind whether it is new, said again, said in other words, or returned
 * @param yearsRunning in how many reporting periods it was said, this one included
 * @param fromReportSlug the report it was carried from
 * @param fromPeriodLabel that report's period
 * @param fromNumber its number there
 * @param fromWording its wording there
 */
public record Lineage(Kind kind, int yearsRunning, @Nullable String fromReportSlug, @Nullable String fromPeriodLabel,
		@Nullable Integer fromNumber, @Nullable String fromWording) {

	/**
	 * The lineage of a statement.
	 * @param chain the statement itself, then what it was carried from, and so on
	 * @param reportBefore the report just before in the same series (kind and body); none
	 * where this is the first one held
	 * @param rolledForward whether its report was made from the one before, statement by
	 * statement
	 * @return none where nothing is carried in a report that was not rolled forward: then
	 * nobody can say that it is new
	 */
	public static @Nullable Lineage of(List<Said> chain, @Nullable UUID reportBefore, boolean rolledForward) {
		var statement = chain.get(0);
		if (chain.size() == 1) {
			return rolledForward ? new Lineage(Kind.NEW, 1, null, null, null, null) : null;
		}
		var from = chain.get(1);
		int years = (int) chain.stream().map(Said::period).distinct().count();
		return new Lineage(kind(statement, from, reportBefore), years, from.reportSlug(), from.periodLabel(),
				from.number(), from.wording());
	}

	private static Kind kind(Said statement, Said from, @Nullable UUID reportBefore) {
		if (from.series().equals(statement.series()) && !from.reportId().equals(statement.reportId())
				&& !from.reportId().equals(reportBefore)) {
			return Kind.RETURNED;
		}
		return (words(from).equals(words(statement))) ? Kind.REPEATED : Kind.REWORDED;
	}

	private static String words(Said said) {
		String headline = (said.headline() != null) ? said.headline() : "";
		return (headline + " " + said.wording()).replaceAll("\\s+", " ").strip();
	}

	/**
	 * How a statement stands to what was said before.
	 */
	public enum Kind {

		/** Not in the report it was made from. */
		NEW,
		/** Said again in the same words. */
		REPEATED,
		/** Said again in other words. */
		REWORDED,
		/** Said again after a report of the same series that left it out. */
		RETURNED

	}

	/**
	 * One link of the line: a statement in its report.
	 *
	 * @param series kind and body of the report, as one text: reports of one series
	 * follow each other
	 */
	public record Said(UUID reportId, String reportSlug, String periodLabel, LocalDate startsOn, LocalDate endsOn,
			String series, int number, @Nullable String headline, String wording) {

		private List<LocalDate> period() {
			return List.of(this.startsOn, this.endsOn);
		}

	}

}
