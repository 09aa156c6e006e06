package org.throughline.browse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.throughline.report.Lineage;
import org.throughline.report.StatementKind;
import org.throughline.theme.ThemeName;

/**
 * The report before the latest one, with the outcome of each of its statements.
 *
 * @param latest the partnership's own latest published report
 * @param former its own report before
 * @param statements statements and priorities of the report before, with their outcome
 * @param returned statements of the latest report that the one before had left out
 */
public record PreviousReport(ReportReference latest, ReportReference former, List<PreviousStatement> statements,
		List<StatementText> returned) {

	static PreviousReport of(ReportReference latest, ReportReference former, List<PreviousStatement> before,
			List<StatementText> now) {
		return new PreviousReport(latest, former, before,
				now.stream().filter((statement) -> statement.history().kind() == Lineage.Kind.RETURNED).toList());
	}

	/** Returns the kinds of statement in order; empty for priorities. */
	public List<Optional<StatementKind>> kinds() {
		return this.statements.stream().map((each) -> Optional.ofNullable(each.before().kind())).distinct().toList();
	}

	/** Returns the statements of a kind. */
	public List<PreviousStatement> ofKind(Optional<StatementKind> kind) {
		return this.statements.stream().filter((each) -> each.before().kind() == kind.orElse(null)).toList();
	}

	/** Whether it is not known of a statement whether the latest report repeats it. */
	public boolean unlinked() {
		return this.statements.stream().anyMatch((each) -> each.outcome() == PreviousStatement.Outcome.NOT_LINKED);
	}

	/** Returns the slugs of its themes. */
	public Set<String> themes() {
		return this.statements.stream()
			.flatMap((each) -> each.themes().stream())
			.map(ThemeName::slug)
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
