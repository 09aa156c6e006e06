package org.throughline.transfer.tables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.throughline.action.ActionRow;
import org.throughline.action.ActionSummary;
import org.throughline.action.RevisedDueDate;
import org.throughline.platform.time.WrittenDates;
import org.throughline.transfer.table.Row;

/**
 * Later due dates of an action, one a line: "30/09/2027", or "30/09/2027 (decided
 * 12/05/2027)". Earlier ones are never changed.
 */
final class RevisedDates {

	static final String COLUMN = "revisedDue";

	private static final Pattern LINE = Pattern.compile(
			"(?:(?:revised|extended|moved|changed)(?: to)?:? )?(.+?)(?: ?\\((?:\\p{L}+ )*(.+)\\))?",
			Pattern.CASE_INSENSITIVE);

	private RevisedDates() {
	}

	static String text(ActionRow row) {
		return row.revised()
			.stream()
			.map((each) -> each.dueOn() + " (decided " + each.decidedOn() + ")")
			.collect(Collectors.joining("\n"));
	}

	/** Returns the dates to add to those of the existing action. */
	static List<RevisedDueDate> read(Row<ActionRow> row) {
		var existing = row.existing();
		if (!row.changed(COLUMN)) {
			return List.of();
		}
		var stated = stated(row);
		var before = (existing != null) ? existing.revised() : List.<RevisedDueDate>of();
		if (stated == null) {
			return List.of();
		}
		var days = before.stream().map(RevisedDueDate::dueOn).toList();
		var added = startsWith(stated, days) ? stated.subList(days.size(), stated.size())
				: (days.isEmpty() || stated.size() > 1) ? null : stated;
		if (added == null || stated.isEmpty()) {
			row.error(COLUMN, "table.actions.error.revisedChanged");
			return List.of();
		}
		boolean same = existing != null && added.size() == 1
				&& added.get(0).dueOn().equals(existing.action().dates().dueOn());
		if (added.isEmpty() || same) {
			row.ignore(COLUMN);
			return List.of();
		}
		if (existing != null) {
			checkOpen(row, existing.action());
		}
		return List.copyOf(added);
	}

	private static void checkOpen(Row<ActionRow> row, ActionSummary action) {
		if (action.status().closed()) {
			row.error(COLUMN, "table.actions.error.dueClosed", action.reference());
		}
		else if (action.newDateRequested()) {
			row.error(COLUMN, "table.actions.error.dueRequested");
		}
	}

	private static boolean startsWith(List<RevisedDueDate> stated, List<LocalDate> days) {
		return stated.size() >= days.size()
				&& stated.subList(0, days.size()).stream().map(RevisedDueDate::dueOn).toList().equals(days);
	}

	private static @Nullable List<RevisedDueDate> stated(Row<ActionRow> row) {
		var stated = new ArrayList<RevisedDueDate>();
		for (String line : row.text(COLUMN).split("[;\\n]")) {
			String text = line.strip();
			if (text.isEmpty()) {
				continue;
			}
			var parts = LINE.matcher(text);
			var due = parts.matches() ? WrittenDates.dayOrEndOfMonth(parts.group(1)).orElse(null) : null;
			boolean dated = parts.matches() && parts.group(2) != null;
			var decided = dated ? WrittenDates.day(parts.group(2)).orElse(null) : null;
			if (due == null || (dated && decided == null)) {
				row.error(COLUMN, "table.actions.error.revised", text);
				return null;
			}
			stated.add(new RevisedDueDate(due, decided));
		}
		return stated;
	}

}
