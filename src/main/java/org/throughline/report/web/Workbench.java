package org.throughline.report.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.throughline.platform.time.Dates;
import org.throughline.report.ListDetails;
import org.throughline.report.StatementDetails;
import org.throughline.report.StatementKind;

/**
 * What the workbench of a report shows.
 *
 * @param kinds its statements, kind by kind
 * @param kindsWithout kinds it says nothing of yet
 * @param open what it leaves open
 * @param dated the document's own date, as exactly as it is known
 */
record Workbench(List<KindOnWorkbench> kinds, List<KindOnWorkbench> kindsWithout, List<OpenPoints.OpenPoint> open,
		String dated) {

	static Workbench of(ManagedReport report) {
		var all = Arrays.stream(StatementKind.values())
			.map((kind) -> new KindOnWorkbench(kind, KindSlug.of(kind), report.list(kind),
					report.statements(kind).stream().map(StatementOnWorkbench::of).toList()));
		var byUse = all.collect(Collectors.partitioningBy(KindOnWorkbench::used));
		return new Workbench(byUse.getOrDefault(true, List.of()), byUse.getOrDefault(false, List.of()),
				OpenPoints.of(report.details()),
				Dates.inWords(report.summary().datedOn(), report.summary().datePrecision()));
	}

	/** How many statements there are. */
	public int said() {
		return this.kinds.stream().mapToInt((kind) -> kind.statements().size()).sum();
	}

	/**
	 * The statements of one kind.
	 *
	 * @param statementKind the kind
	 * @param slug its name in addresses
	 * @param list the report's words around them
	 * @param statements in their order
	 */
	record KindOnWorkbench(StatementKind statementKind, String slug, ListDetails list,
			List<StatementOnWorkbench> statements) {

		boolean used() {
			return !this.statements.isEmpty() || this.list.id() != null;
		}

	}

	/**
	 * A statement in its list.
	 *
	 * @param statement all of it
	 * @param firstWords by which it is recognised, and named to who cannot see the list
	 */
	record StatementOnWorkbench(StatementDetails statement, String firstWords) {

		static StatementOnWorkbench of(StatementDetails statement) {
			String headline = statement.headline();
			return new StatementOnWorkbench(statement,
					Texts.firstWords((headline != null) ? headline : statement.wording()));
		}

	}

}
