package org.throughline.transfer.assurance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.throughline.assurance.Named;
import org.throughline.platform.time.DatePrecision;
import org.throughline.platform.time.Dates;
import org.throughline.transfer.table.ColumnKind;
import org.throughline.transfer.table.TableColumn;
import org.throughline.transfer.table.TableRow;

/**
 * What stands in the cells of these tables, out and in.
 */
final class Cells {

	static final int LINE = 500;

	static final int WORDING = 10_000;

	static final String REPORT = "report";

	static final String SOURCE = "source";

	static final String NOTE = "note";

	static final String WHEN = "when";

	static final String THEMES = "themes";

	private static final List<DateTimeFormatter> DAYS = List.of(format("uuuu-MM-dd"), format("d MMMM uuuu"),
			format("d/M/uuuu"));

	private static final DateTimeFormatter MONTH = format("MMMM uuuu");

	private final Map<String, String> cells = new HashMap<>();

	private static DateTimeFormatter format(String pattern) {
		return DateTimeFormatter.ofPattern(pattern, Locale.UK).withResolverStyle(ResolverStyle.STRICT);
	}

	/** What stands in a column; nothing for none. */
	Cells put(String column, @Nullable Object value) {
		if (value != null) {
			this.cells.put(column, value.toString());
		}
		return this;
	}

	/** Names with semicolons between. */
	Cells names(String column, List<Named> names) {
		return put(column, names.stream().map(Named::name).collect(Collectors.joining("; ")));
	}

	Map<String, String> all() {
		return this.cells;
	}

	/** The report that states a row; the whole file may be of one. */
	static TableColumn report() {
		return TableColumn
			.text(REPORT, "Report", LINE, "The report that states it, by its name in addresses (2024-25) or its title")
			.alsoWorded("Stated in", "Annual report")
			.orSameForAll();
	}

	static TableColumn when() {
		return TableColumn.text(WHEN, "When", LINE, "31 March 2025, March 2025 or 2025: as exactly as it is known")
			.alsoWorded("Date", "Date of audit", "Date completed");
	}

	static TableColumn themes() {
		return TableColumn.text(THEMES, "Themes", LINE, "With semicolons between").alsoWorded("Theme");
	}

	static TableColumn source() {
		return TableColumn.text(SOURCE, "Source", LINE, "Where the words come from");
	}

	static TableColumn note() {
		return TableColumn.text(NOTE, "Editor's note", WORDING, "Never public");
	}

	static TableColumn count(String key, String heading, String hint) {
		return TableColumn.of(ColumnKind.NUMBER, key, heading, hint);
	}

	/** A whole number that may be left out. */
	static @Nullable Integer count(TableRow row, String column) {
		String text = row.text(column);
		if (text.isEmpty()) {
			return null;
		}
		try {
			int count = new BigDecimal(text).intValueExact();
			if (count >= 0) {
				return count;
			}
		}
		catch (ArithmeticException | NumberFormatException ex) {
			// told below
		}
		row.wrong(column, "Write a whole number, such as 7");
		return null;
	}

	/** A day that may be left out. */
	static @Nullable LocalDate day(TableRow row, String column) {
		String text = row.text(column);
		try {
			return text.isEmpty() ? null : LocalDate.parse(text);
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	/** When it was, as exactly as the cell says. */
	static Given when(TableRow row) {
		String text = row.text(WHEN);
		if (text.isBlank()) {
			return Given.NONE;
		}
		var given = given(text.strip());
		if (given.isEmpty()) {
			row.wrong(WHEN, "Write a day, a month or a year: 31 March 2025, March 2025, 2025");
		}
		else if (row.held() != null && given.equals(given(row.held().cell(WHEN)))) {
			row.leave(WHEN);
		}
		return given.orElse(Given.NONE);
	}

	/** The same words for the same day, whatever way it is written. */
	static String sameDay(String text) {
		return given(text.strip()).map((given) -> Dates.inWords(given.day(), given.precision())).orElse(text);
	}

	private static Optional<Given> given(String text) {
		for (var days : DAYS) {
			var day = parsed(text, days);
			if (day != null) {
				return Optional.of(new Given(LocalDate.from(day), DatePrecision.DAY));
			}
		}
		var month = parsed(text, MONTH);
		if (month != null) {
			return Optional
				.of(new Given(LocalDate.of(month.get(ChronoField.YEAR), month.get(ChronoField.MONTH_OF_YEAR), 1),
						DatePrecision.MONTH));
		}
		return text.matches("[12][0-9]{3}")
				? Optional.of(new Given(LocalDate.of(Integer.parseInt(text), 1, 1), DatePrecision.YEAR))
				: Optional.empty();
	}

	private static @Nullable TemporalAccessor parsed(String text, DateTimeFormatter format) {
		try {
			return format.parse(text);
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	/** One of the answers; of a row that is there already, what it was. */
	static <E extends Enum<E>> E choice(TableRow row, String column, Class<E> type, @Nullable E before, E otherwise) {
		E chosen = row.choice(column, type);
		return (chosen != null) ? chosen : (before != null) ? before : otherwise;
	}

	/**
	 * A date as exactly as it is given.
	 *
	 * @param day the day; of a month or year only, its first
	 * @param precision how exactly it is given
	 */
	record Given(@Nullable LocalDate day, @Nullable DatePrecision precision) {

		static final Given NONE = new Given(null, null);

	}

}
