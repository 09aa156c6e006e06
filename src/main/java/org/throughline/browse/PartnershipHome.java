package org.throughline.browse;

import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.throughline.report.StatementKind;

/**
 * What a partnership's front page shows: the newest published report's main statements
 * first, then what keeps being said.
 *
 * @param latest the newest report of the partnership itself that is published
 * @param statements its key messages, areas for improvement and repeat themes
 * @param lists its own words around those lists
 * @param priorities the priorities it reports on
 * @param themes the themes of that report, with the years they were said in
 * @param periodsHeld how many reporting periods are held
 * @param reports the newest periods' reports, newest first
 * @param moreReports whether older ones are held
 */
public record PartnershipHome(@Nullable ReportReference latest, List<StatementText> statements, List<KindList> lists,
		List<PriorityText> priorities, List<ThemeYears> themes, int periodsHeld, List<ReportReference> reports,
		boolean moreReports) {

	/** What the newest report says to named audiences. */
	public List<StatementText> keyMessages() {
		return ofKind(StatementKind.KEY_MESSAGE);
	}

	/** Where the newest report sees practice in need of improvement. */
	public List<StatementText> improvementAreas() {
		return ofKind(StatementKind.IMPROVEMENT_AREA);
	}

	/** The themes the newest report says reviews keep finding. */
	public List<StatementText> repeatThemes() {
		return ofKind(StatementKind.REPEAT_THEME);
	}

	/** The newest report's themes that were said in other years too, longest first. */
	public List<ThemeYears> repeated() {
		return this.themes.stream()
			.filter(ThemeYears::repeated)
			.sorted(Comparator.comparingInt((ThemeYears theme) -> theme.years().size())
				.reversed()
				.thenComparing(ThemeYears::name))
			.toList();
	}

	/** The reports by period. */
	public List<PeriodReports> years() {
		return PeriodReports.of(this.reports);
	}

	/** How the newest report introduces its list of a kind; empty where it does not. */
	public String introductionHtml(StatementKind kind) {
		return this.lists.stream()
			.filter((list) -> list.kind() == kind)
			.map(KindList::introductionHtml)
			.findFirst()
			.orElse("");
	}

	private List<StatementText> ofKind(StatementKind kind) {
		return this.statements.stream().filter((statement) -> statement.kind() == kind).toList();
	}

}
