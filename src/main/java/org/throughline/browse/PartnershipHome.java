package org.throughline.browse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.throughline.report.Lineage;
import org.throughline.report.StatementKind;
import org.throughline.report.ReportedPeriods;
import org.throughline.theme.ThemeName;

/**
 * Content of a partnership's overview page: the latest published report, compared with
 * the one before, and recurring themes.
 *
 * @param latest the partnership's own latest published report
 * @param content what the page shows of it
 * @param former the partnership's own report before the latest
 * @param periods the reporting periods, oldest first
 * @param reports the reports of the latest periods, newest first
 * @param moreReports whether there are older reports
 * @param related predecessors, with their reports, and successors
 */
public record PartnershipHome(@Nullable ReportReference latest, LatestContent content, @Nullable ReportReference former,
		List<String> periods, List<ReportReference> reports, boolean moreReports, List<RelatedReports> related) {

	/** The number of recurring themes on the page. */
	private static final int THEMES = 5;

	/** Returns the key messages of the latest report. */
	public List<StatementText> keyMessages() {
		return ofKind(StatementKind.KEY_MESSAGE);
	}

	/** Returns the areas for improvement of the latest report. */
	public List<StatementText> improvementAreas() {
		return ofKind(StatementKind.IMPROVEMENT_AREA);
	}

	/** Returns statements of the latest report that the one before had left out. */
	public List<StatementText> returned() {
		return this.content.statements()
			.stream()
			.filter((statement) -> statement.history().kind() == Lineage.Kind.RETURNED)
			.toList();
	}

	/**
	 * Returns the kinds of statement of the previous report, in order; empty for
	 * priorities.
	 */
	public List<Optional<StatementKind>> kindsBefore() {
		return this.content.before().stream().map((each) -> Optional.ofNullable(each.kind())).distinct().toList();
	}

	/** Returns the statements of a kind of the previous report. */
	public List<PreviousStatement> before(Optional<StatementKind> kind) {
		return this.content.before().stream().filter((each) -> each.kind() == kind.orElse(null)).toList();
	}

	/** Returns the slugs of the themes of the previous report. */
	public Set<String> themesBefore() {
		return this.content.before()
			.stream()
			.flatMap((each) -> each.themes().stream())
			.map(ThemeName::slug)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** Returns the reports by period. */
	public List<PeriodReports> years() {
		return PeriodReports.of(this.reports);
	}

	/** Returns the themes that recur in most years. */
	public List<RepeatedTheme> recurring() {
		return this.content.repeated().stream().limit(THEMES).toList();
	}

	/** Returns the number of years of a recurring theme in words. */
	public String years(RepeatedTheme theme) {
		return ReportedPeriods.of(theme.years(), this.periods).count(this.periods.size());
	}

	/**
	 * Returns the number of statements and priorities of the previous report by outcome.
	 */
	public Map<PreviousStatement.Outcome, Long> outcomes() {
		return this.content.before()
			.stream()
			.collect(Collectors.groupingBy(PreviousStatement::outcome, TreeMap::new, Collectors.counting()));
	}

	private List<StatementText> ofKind(StatementKind kind) {
		return this.content.statements().stream().filter((statement) -> statement.kind() == kind).toList();
	}

	/**
	 * Content of the latest report, and of the one before with its outcome.
	 *
	 * @param statements its key messages, areas for improvement and repeat themes
	 * @param priorities the priorities it reports on
	 * @param repeated themes that other years also have, most years first
	 * @param before statements and priorities of the report before, with their outcome
	 * @param impact records that show what the statements led to
	 */
	public record LatestContent(List<StatementText> statements, List<PriorityText> priorities,
			List<RepeatedTheme> repeated, List<PreviousStatement> before, List<ImpactLink> impact) {

		static final LatestContent NONE = new LatestContent(List.of(), List.of(), List.of(), List.of(), List.of());

	}

}
