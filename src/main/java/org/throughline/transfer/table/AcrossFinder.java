package org.throughline.transfer.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.transfer.table.Across.Direction;
import org.throughline.transfer.table.Across.Kind;
import org.throughline.transfer.table.Across.Obstacle;
import org.throughline.transfer.table.PeriodHeadings.PeriodHeading;
import org.throughline.transfer.table.Sheet.SheetRow;

/**
 * Finds periods, organisations or standards in separate columns of a sheet.
 */
@Component
class AcrossFinder {

	private static final int LEAST = 2;

	/** The number of a standard, with or without a word before it or a title after it. */
	private static final Pattern NUMBERED = Pattern
		.compile("(?:s|std|standard|q|question|no)?\\.?\\s*([1-9][0-9]?)(?:\\.0+)?(?!\\.[0-9])(?:[.:)\\s–-].*)?");

	private final KnownOrganisations organisations;

	AcrossFinder(KnownOrganisations organisations) {
		this.organisations = organisations;
	}

	/** The choices for a sheet, with its headings across the columns. */
	ColumnChoices find(TransferTable<?, ?> table, UUID partnershipId, Sheet sheet, ColumnChoices guessed,
			HeadingFinder finder) {
		String value = table.valueColumn();
		if (value == null) {
			return guessed;
		}
		var columns = table.columns();
		var period = columns.stream().filter((each) -> each.key().equals("period")).findFirst();
		var organisation = columns.stream()
			.filter((each) -> each.kind() == ColumnKind.ORGANISATION || each.key().equals("breakdown"))
			.findFirst();
		var rows = HeadingFinder.candidates(sheet);
		var register = this.organisations.register();
		var standards = table.standards(partnershipId);
		int first = IntStream.range(0, rows.size()).filter((at) -> filled(rows.get(at)) > LEAST).findFirst().orElse(-1);
		for (int at : places(rows, guessed)) {
			var found = ((at == first) ? standards(rows.get(at), value, standards, sheet) : Optional.<Across>empty())
				.or(() -> period.flatMap((column) -> periods(rows, at, column.key(), value, sheet)))
				.or(() -> organisation.flatMap((column) -> organisations(rows.get(at), column.key(), value, finder,
						(cell) -> register.slug(cell).isPresent(), sheet)));
			if (found.isPresent()) {
				var across = found.get();
				return ColumnChoices.guessed(guessed.sheet(), across.headingRow(), guessed.from())
					.with(guessed.from(), guessed.sameForAll())
					.with(across);
			}
		}
		return guessed;
	}

	/**
	 * The row of the headings, and if few of them are known, any row that may be one.
	 */
	private static List<Integer> places(List<SheetRow> rows, ColumnChoices guessed) {
		var places = new ArrayList<Integer>();
		for (int at = 0; at < rows.size(); at++) {
			if (rows.get(at).number() == guessed.headingRow()) {
				places.add(0, at);
			}
			else if (guessed.from().size() < LEAST) {
				places.add(at);
			}
		}
		return places;
	}

	private static Optional<Across> periods(List<SheetRow> rows, int at, String column, String value, Sheet sheet) {
		var row = rows.get(at);
		var next = (at + 1 < rows.size()) ? rows.get(at + 1) : null;
		boolean years = row.cells().stream().anyMatch((cell) -> PeriodHeadings.of(cell) != null);
		if (next != null && years && PeriodHeadings.parts(next) >= LEAST) {
			return across(row, next, column, value, sheet);
		}
		if (PeriodHeadings.parts(row) >= LEAST) {
			return across((at > 0) ? rows.get(at - 1) : null, row, column, value, sheet);
		}
		boolean figures = row.cells()
			.stream()
			.anyMatch((cell) -> cell.matches("[<>£]?-?[0-9][0-9.,]*%?") && PeriodHeadings.of(cell) == null);
		return figures ? Optional.empty() : across(null, row, column, value, sheet);
	}

	private static Optional<Across> across(@Nullable SheetRow upper, SheetRow lower, String column, String value,
			Sheet sheet) {
		var headings = new TreeMap<Integer, String>();
		var labels = new TreeMap<Integer, String>();
		var rests = new HashSet<String>();
		PeriodHeading above = null;
		int width = Math.max((upper != null) ? upper.cells().size() : 0, lower.cells().size());
		for (int place = 0; place < width; place++) {
			String over = (upper != null) ? upper.cell(place) : "";
			if (!over.isBlank()) {
				above = PeriodHeadings.of(over);
			}
			var own = PeriodHeadings.of(lower.cell(place));
			if (own != null) {
				headings.put(place, own.period());
				rests.add(own.rest());
			}
			else if (PeriodHeadings.isPart(lower.cell(place))) {
				headings.put(place, PeriodHeadings.join(lower.cell(place), (above != null) ? above.period() : ""));
				rests.add("");
			}
			else {
				String label = (over + " " + lower.cell(place)).strip();
				labels.put(place, label);
			}
		}
		if (headings.size() < LEAST) {
			return Optional.empty();
		}
		int first = headings.firstKey();
		boolean severalEach = severalEach(headings, labels, sheet, lower.number());
		boolean beyond = sheet.rows()
			.stream()
			.anyMatch((row) -> row.number() > lower.number() && row.cells().size() > Math.max(width, first));
		boolean unique = new HashSet<>(headings.values()).size() == headings.size();
		boolean single = rests.size() == 1 && unique && !severalEach && !beyond;
		boolean years = headings.values().stream().anyMatch((heading) -> heading.matches("20\\d\\d"));
		return Optional.of(new Across(Kind.PERIODS, column, value, lower.number(), headings, labels,
				years ? Obstacle.YEARS : single ? null : Obstacle.SEVERAL, Direction.TO_CHOOSE));
	}

	/** Whether columns without a heading follow the first of these columns. */
	private static boolean severalEach(TreeMap<Integer, String> headings, Map<Integer, String> labels, Sheet sheet,
			int headingRow) {
		return labels.entrySet()
			.stream()
			.anyMatch((label) -> label.getKey() > headings.firstKey() && label.getValue().isBlank()
					&& filled(sheet, headingRow, label.getKey()));
	}

	private static boolean filled(Sheet sheet, int headingRow, int place) {
		return sheet.rows().stream().anyMatch((row) -> row.number() > headingRow && !row.cell(place).isBlank());
	}

	/**
	 * Organisations as columns. A heading right of the first one that is no other column
	 * is one too, so that its name is asked about.
	 */
	private static Optional<Across> organisations(SheetRow row, String column, String value, HeadingFinder finder,
			Predicate<String> known, Sheet sheet) {
		if (row.cells().stream().filter(known).count() < LEAST) {
			return Optional.empty();
		}
		var others = new HashSet<>(finder.guess(row).values());
		var headings = new TreeMap<Integer, String>();
		Map<Integer, String> labels = new TreeMap<>();
		for (int place = 0; place < row.cells().size(); place++) {
			String cell = row.cell(place);
			boolean more = !headings.isEmpty() && !cell.isBlank() && !others.contains(place)
					&& !cell.matches("(?i)\\s*(%|total|average|overall|all\\b|note|comment).*");
			if (known.test(cell) || more) {
				headings.put(place, cell.strip());
			}
			else {
				labels.put(place, cell);
			}
		}
		return Optional.of(new Across(Kind.ORGANISATIONS, column, value, row.number(), headings, labels,
				severalEach(headings, labels, sheet, row.number()) ? Obstacle.SEVERAL : null, Direction.TO_CHOOSE));
	}

	/**
	 * Standards as columns, by their numbers or titles; the first column names
	 * organisations.
	 */
	private static Optional<Across> standards(SheetRow row, String value, Set<String> titles, Sheet sheet) {
		var headings = new TreeMap<Integer, String>();
		Map<Integer, String> labels = new TreeMap<>();
		for (int place = 0; place < row.cells().size(); place++) {
			String cell = row.cell(place).replaceAll("\\s+", " ").strip();
			var numbered = NUMBERED.matcher(cell.toLowerCase(Locale.UK));
			boolean title = titles.contains(cell.toLowerCase(Locale.UK));
			if (place > 0 && !titles.isEmpty() && (title || numbered.matches())) {
				headings.put(place, title ? cell : numbered.group(1));
			}
			else {
				labels.put(place, cell);
			}
		}
		if (headings.size() < LEAST || row.cell(0).matches("[0-9.\\s]*[0-9][0-9.\\s]*")) {
			return Optional.empty();
		}
		boolean unique = new HashSet<>(headings.values()).size() == headings.size();
		return Optional.of(new Across(Kind.STANDARDS, "standard", value, row.number(), headings, labels,
				(unique && !severalEach(headings, labels, sheet, row.number())) ? null : Obstacle.SEVERAL,
				Direction.TO_CHOOSE));
	}

	private static long filled(SheetRow row) {
		return row.cells().stream().filter((cell) -> !cell.isBlank()).count();
	}

}
