package org.throughline.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * The history of a statement through the reports it was continued from (design section
 * 4).
 *
 * @param kind new, repeated, reworded or returned
 * @param periods the reporting periods it appears in, including this one; empty if new
 * @param fromReportSlug slug of the report it was continued from
 */
public record Lineage(Kind kind, ReportedPeriods periods, @Nullable String fromReportSlug,
		@Nullable String fromPeriodLabel, @Nullable Integer fromNumber, @Nullable String fromWording) {

	/**
	 * Returns the lineage of a statement.
	 * @param chain the statement, then the one it was continued from, and so on
	 * @param gaps the periods between these whose reports do not have it
	 * @param reportBefore the previous report of the series (kind and body), or
	 * {@code null} if there is none
	 * @param rolledForward whether the report was rolled forward from the previous one
	 * @return the lineage, or {@code null} if the report was not rolled forward and the
	 * statement has no origin, because it may not be new
	 */
	public static @Nullable Lineage of(List<Occurrence> chain, List<String> gaps, @Nullable UUID reportBefore,
			boolean rolledForward) {
		var statement = chain.get(0);
		if (chain.size() == 1) {
			return withoutOrigin(rolledForward);
		}
		var from = chain.get(1);
		var periods = chain.stream()
			.map(Occurrence::report)
			.sorted(Comparator.comparing(ReportInSeries::startsOn))
			.map(ReportInSeries::periodLabel)
			.distinct()
			.toList();
		return new Lineage(kind(statement, from, reportBefore), new ReportedPeriods(periods, gaps),
				from.report().reportSlug(), from.report().periodLabel(), from.number(), from.wording());
	}

	/** Returns the lineage of a statement without a known origin. */
	static @Nullable Lineage withoutOrigin(boolean rolledForward) {
		return rolledForward ? new Lineage(Kind.NEW, ReportedPeriods.NONE, null, null, null, null) : null;
	}

	private static Kind kind(Occurrence statement, Occurrence from, @Nullable UUID reportBefore) {
		var earlier = from.report();
		if (earlier.series().equals(statement.report().series())
				&& !earlier.reportId().equals(statement.report().reportId())
				&& !earlier.reportId().equals(reportBefore)) {
			return Kind.RETURNED;
		}
		return from.hasWordsOf(statement) ? Kind.REPEATED : Kind.REWORDED;
	}

	/** The relation of a statement to the previous report. */
	public enum Kind {

		/** Not in the previous report. */
		NEW,
		/** Repeated with the same wording. */
		REPEATED,
		/** Repeated with another wording. */
		REWORDED,
		/** Raised again after a report of the series without it. */
		RETURNED

	}

	/**
	 * A statement with its earlier versions.
	 *
	 * @param chain the statement, then the one it was continued from, and so on
	 * @param gaps the periods between these whose reports do not have it
	 * @param reportBefore the previous report of the series, or {@code null}
	 */
	record Versions(List<Occurrence> chain, List<String> gaps, @Nullable UUID reportBefore) {

		@Nullable Lineage lineage(boolean rolledForward) {
			return Lineage.of(this.chain, this.gaps, this.reportBefore, rolledForward);
		}

	}

	/**
	 * A statement in one of the reports.
	 */
	public record Occurrence(@JsonUnwrapped ReportInSeries report, int number, @Nullable String headline,
			String wording) {

		/** Whether headline and wording are the same. */
		public boolean hasWordsOf(Occurrence other) {
			return words().equals(other.words());
		}

		private String words() {
			return (((this.headline != null) ? this.headline : "") + " " + this.wording).replaceAll("\\s+", " ")
				.strip();
		}

	}

	/**
	 * A report that has the statement.
	 *
	 * @param series kind and body of the report as one text
	 */
	public record ReportInSeries(UUID reportId, String reportSlug, String periodLabel, LocalDate startsOn,
			LocalDate endsOn, String series) {

	}

}
