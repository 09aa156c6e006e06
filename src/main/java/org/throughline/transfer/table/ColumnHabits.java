package org.throughline.transfer.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.throughline.transfer.table.Sheet.SheetRow;

/**
 * What the cells of a column have in common: a unit that only its heading states, or
 * dates with the month first; and the rows that do not fit below the headings.
 */
final class ColumnHabits {

	private static final String THOUSANDS = "(?<![\\d,.])['’]?000['’]?s?(?!\\d)|\\b1,?000s\\b|£ ?k\\b|\\(k\\)";

	private static final String MILLIONS = "£ ?mn?\\b|\\(mn?\\)";

	private static final String PERCENTAGES = "%|\\bper ?cent(?:ages?)?\\b";

	/** A cell that is nothing but a unit, above or below the headings. */
	private static final Pattern UNIT_ALONE = Pattern
		.compile("(?i)\\(?(?:in )?(?:£ ?)?(?:" + THOUSANDS + "|" + MILLIONS + "|%|[km]|thousands?|millions?)\\)?");

	private static final Pattern THOUSAND = Pattern
		.compile("(?i)" + THOUSANDS + "|(?:^|\\bin |£ ?|\\()thousands?\\b(?! \\p{L})");

	private static final Pattern MILLION = Pattern
		.compile("(?i)" + MILLIONS + "|(?:^|\\bin |£ ?|\\()millions?\\b(?! \\p{L})");

	private static final Pattern PERCENTAGE = Pattern.compile(PERCENTAGES, Pattern.CASE_INSENSITIVE);

	/** A number other than 0 without a unit. */
	private static final Pattern NUMBER = Pattern.compile("[-(]?£? ?(?=[\\d., ]*[1-9])\\d[\\d., ]*\\)?");

	private static final Pattern DATE = Pattern.compile("(\\d{1,2})([./-])(\\d{1,2})\\2(?:\\d{4}|\\d{2})\\b.*");

	private static final Pattern STORED_DATE = Pattern.compile("\\d{4}-\\d{2}-(\\d{2})");

	private static final int MONTHS = 12;

	private final Map<String, String> units = new HashMap<>();

	private final Map<String, String> monthFirst = new HashMap<>();

	private final boolean workbook;

	private final int width;

	private ColumnHabits(ColumnChoices choices, List<SheetRow> rows) {
		this.workbook = choices.format() == null;
		int headings = rows.stream()
			.filter((row) -> row.number() == choices.headingRow())
			.mapToInt((row) -> row.cells().size())
			.findFirst()
			.orElse(0);
		long wider = rows.stream().filter((row) -> row.cells().size() > headings).count();
		boolean few = wider * 2 < rows.size();
		this.width = (few && !this.workbook && choices.across() == null) ? headings : SheetLimits.MOST_COLUMNS;
	}

	static ColumnHabits of(TransferTable<?, ?> table, List<Sheet> sheets, ColumnChoices choices) {
		var rows = choices.of(sheets).rows();
		var habits = new ColumnHabits(choices, rows);
		var original = sheets.get(Math.min(choices.sheet(), sheets.size() - 1)).rows();
		String title = original.stream()
			.filter((row) -> row.number() < choices.headingRow())
			.flatMap((row) -> row.cells().stream())
			.map(ColumnHabits::magnitude)
			.flatMap(Optional::stream)
			.findFirst()
			.orElse("");
		for (var column : table.columns()) {
			Integer place = choices.from().get(column.key());
			if (place != null) {
				boolean amount = column.kind() == ColumnKind.AMOUNT || column.key().equals(table.valueColumn());
				unit(column, place, rows, choices.headingRow()).or(() -> across(column, choices.across(), original))
					.or(() -> Optional.of(title).filter((unit) -> amount))
					.filter((unit) -> !unit.isEmpty())
					.ifPresent((unit) -> habits.units.put(column.key(), unit));
				boolean days = column.kind() == ColumnKind.DAY || column.kind() == ColumnKind.DAY_OR_WORDS;
				boolean text = column.kind() == ColumnKind.TEXT;
				monthFirst(rows.stream()
					.filter((row) -> row.number() > choices.headingRow())
					.map((row) -> row.cell(place))
					.filter((cell) -> days || text && !cell.contains("."))
					.toList()).ifPresent((example) -> habits.monthFirst.put(column.key(), example));
			}
		}
		return habits;
	}

	/** The unit in the heading of a column, or in a row beside the headings. */
	private static Optional<String> unit(TableColumn column, int place, List<SheetRow> rows, int headingRow) {
		if (!Stream.of(ColumnKind.NUMBER, ColumnKind.AMOUNT, ColumnKind.TEXT).toList().contains(column.kind())) {
			return Optional.empty();
		}
		String heading = rows.stream()
			.filter((row) -> row.number() == headingRow)
			.map((row) -> row.cell(place))
			.findFirst()
			.orElse("");
		if (Words.plain(heading).equals(Words.plain(column.heading()))) {
			heading = "";
		}
		var beside = rows.stream()
			.filter((row) -> Math.abs(row.number() - headingRow) <= 2)
			.map((row) -> row.cell(place).strip())
			.filter((cell) -> UNIT_ALONE.matcher(cell).matches());
		return first(Stream.concat(Stream.of(heading), beside));
	}

	/** The unit in the headings that became rows, such as "2024/25 (£000)". */
	private static Optional<String> across(TableColumn column, @Nullable Across across, List<SheetRow> rows) {
		if (across == null || !across.turned() || !across.value().equals(column.key())) {
			return Optional.empty();
		}
		return first(rows.stream()
			.filter((row) -> row.number() <= across.headingRow())
			.flatMap((row) -> across.headings().keySet().stream().map(row::cell)));
	}

	private static Optional<String> first(Stream<String> headings) {
		return headings
			.map((cell) -> magnitude(cell).or(() -> Optional.of("%").filter((sign) -> PERCENTAGE.matcher(cell).find())))
			.flatMap(Optional::stream)
			.findFirst();
	}

	private static Optional<String> magnitude(String text) {
		if (text.length() > 100) {
			return Optional.empty();
		}
		return THOUSAND.matcher(text).find() ? Optional.of(" thousand")
				: MILLION.matcher(text).find() ? Optional.of(" million") : Optional.empty();
	}

	/**
	 * A date with the month first, if there are such dates and none with the day first,
	 * nor a stored date of a later day: its program read the day first.
	 */
	private static Optional<String> monthFirst(List<String> cells) {
		String example = null;
		for (String cell : cells) {
			Matcher stored = STORED_DATE.matcher(cell);
			if (stored.matches() && Integer.parseInt(stored.group(1)) > MONTHS) {
				return Optional.empty();
			}
			Matcher date = DATE.matcher(cell);
			if (date.matches()) {
				if (Integer.parseInt(date.group(1)) > MONTHS) {
					return Optional.empty();
				}
				if (Integer.parseInt(date.group(3)) > MONTHS) {
					example = cell;
				}
			}
		}
		return Optional.ofNullable(example);
	}

	/**
	 * A number with the unit of its column, such as "12 thousand". A percentage below 1
	 * stays as it is, since it may be a share.
	 */
	String withUnit(String column, String text) {
		String unit = this.units.get(column);
		boolean share = "%".equals(unit) && text.matches("-?0?[.].*");
		return (unit != null && !share && NUMBER.matcher(text).matches()) ? text + unit : text;
	}

	/**
	 * Whether a row of a CSV file has cells beyond the headings, as few others have: a
	 * text with a comma may have been split.
	 */
	boolean wider(SheetRow row) {
		return row.cells().size() > this.width;
	}

	/** A date of a column in which the month comes first. */
	String monthFirst(String column) {
		return Objects.requireNonNullElse(this.monthFirst.get(column), "");
	}

	/**
	 * Whether a date may have the month first, as others of its column have. Spreadsheets
	 * store such a date with month and day exchanged.
	 */
	boolean mayHaveMonthFirst(String column, String text) {
		if (!this.monthFirst.containsKey(column)) {
			return false;
		}
		Matcher stored = STORED_DATE.matcher(text);
		return stored.matches() ? this.workbook && Integer.parseInt(stored.group(1)) <= MONTHS
				: DATE.matcher(text).matches() && Integer.parseInt(text.split("[./-]")[1]) <= MONTHS;
	}

}
