package org.throughline.browse;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.throughline.partnership.ReportDirectory.NamedReport;
import org.throughline.report.NextReport;
import org.throughline.report.ProgressLevel;
import org.throughline.report.StatementKind;

/**
 * Content of a partnership's overview page.
 *
 * @param latest the partnership's own latest published report, or {@code null} if there
 * is none
 * @param content what the page shows of it
 * @param themes the themes of that report that recur
 * @param next the report to be published next, or {@code null} if no day is set for it
 * @param dates overdue actions and dates ahead, in order
 * @param lists reports and related partnerships
 */
public record PartnershipHome(@Nullable ReportReference latest, Latest content, ThemeMatrix themes,
		@Nullable NextReport next, List<CalendarDate> dates, Lists lists) {

	/** The number of recurring themes in the table. */
	private static final int THEMES = 5;

	/** The number of periods of the table of themes. */
	private static final int COLUMNS = 5;

	/** The number of periods whose reports are listed. */
	private static final int PERIODS = 4;

	/** Returns the key messages of the latest report. */
	public List<StatementText> keyMessages() {
		return ofKind(StatementKind.KEY_MESSAGE);
	}

	/** Returns the number of areas for improvement in the latest report. */
	public int improvementAreas() {
		return ofKind(StatementKind.IMPROVEMENT_AREA).size();
	}

	/** Returns the themes of most years. */
	public List<ThemeMatrix.Row> recurring() {
		return this.themes.rows().stream().limit(THEMES).toList();
	}

	/** Returns the last periods, or the last cells of a theme. */
	public <T> List<T> last(List<T> all) {
		return all.subList(Math.max(0, all.size() - COLUMNS), all.size());
	}

	/** Returns the number of statements and priorities of the report before. */
	public long before() {
		return this.content.outcomes.values().stream().mapToLong(Long::longValue).sum();
	}

	/** Returns the reports of the latest periods. */
	public List<PeriodReports> years() {
		return this.lists.years.stream().limit(PERIODS).toList();
	}

	/** Whether there are older reports. */
	public boolean moreReports() {
		return this.lists.years.size() > PERIODS;
	}

	private List<StatementText> ofKind(StatementKind kind) {
		return this.content.messages.stream().filter((message) -> message.kind() == kind).toList();
	}

	/**
	 * The content of the latest report, and of the one before, that the page shows.
	 *
	 * @param publishedOn the day it was published, or {@code null} if unknown
	 * @param messages its key messages and areas for improvement
	 * @param former the partnership's own report before, or {@code null}
	 * @param outcomes the number of statements and priorities of the report before by
	 * their outcome
	 */
	public record Latest(@Nullable LocalDate publishedOn, List<StatementText> messages, List<PriorityLevel> priorities,
			@Nullable ReportReference former, Map<PreviousStatement.Outcome, Long> outcomes) {

		static final Latest NONE = new Latest(null, List.of(), List.of(), null, Map.of());

	}

	/**
	 * A priority with its level of progress.
	 *
	 * @param number its number in the report
	 */
	public record PriorityLevel(int number, String title, ProgressLevel level) {

	}

	/**
	 * Lists of reports.
	 *
	 * @param years all reports by period, newest first; the body is known only of the
	 * newest
	 * @param named the same reports as other modules know them
	 * @param related predecessors, with their reports, and successors
	 */
	public record Lists(List<PeriodReports> years, List<NamedReport> named, List<RelatedReports> related) {

	}

}
