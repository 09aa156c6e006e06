package org.throughline.browse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.throughline.report.Lineage;
import org.throughline.report.StatementKind;

/**
 * What a partnership's front page shows: the newest published report's main statements
 * first, then what keeps being said.
 *
 * @param latest the newest report of the partnership itself that is published
 * @param statements its key messages, areas for improvement and repeat themes
 * @param lists its own words around those lists
 * @param priorities the priorities it reports on
 * @param repeated the newest report's themes that were said in other years too, longest
 * first
 * @param former the report of the partnership itself before the newest
 * @param before what that one said to be done, and what became of it
 * @param periodsHeld how many reporting periods are held
 * @param reports the newest periods' reports, newest first
 * @param moreReports whether older ones are held
 */
public record PartnershipHome(@Nullable ReportReference latest, List<StatementText> statements, List<KindList> lists,
		List<PriorityText> priorities, List<RepeatedTheme> repeated, @Nullable ReportReference former,
		List<FormerStatement> before, int periodsHeld, List<ReportReference> reports, boolean moreReports) {

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

	/** What the newest report takes up again that the one before had left out. */
	public List<StatementText> returned() {
		return this.statements.stream().filter((statement) -> statement.lineage() == Lineage.Kind.RETURNED).toList();
	}

	/** The kinds of what the report before said, in order; priorities have none. */
	public List<Optional<StatementKind>> kindsBefore() {
		return this.before.stream().map((each) -> Optional.ofNullable(each.kind())).distinct().toList();
	}

	/** What the report before said of a kind. */
	public List<FormerStatement> before(Optional<StatementKind> kind) {
		return this.before.stream().filter((each) -> each.kind() == kind.orElse(null)).toList();
	}

	/** Slugs of the themes that actions are told of by: those of what was said before. */
	public Set<String> themesBefore() {
		return this.before.stream()
			.flatMap((each) -> each.themes().stream())
			.map(ThemeTag::slug)
			.collect(Collectors.toCollection(TreeSet::new));
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
