package org.throughline.transfer.table;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.throughline.platform.text.DecimalMark;
import org.throughline.platform.text.NumberReader;
import org.throughline.platform.text.NothingStated;
import org.throughline.platform.text.UnclearNumber;
import org.throughline.platform.time.WrittenDates;

/** Reads cells by the kind of their column. */
class CellReader {

	/** Before a formula whose result is not saved in the file. */
	static final String WITHOUT_RESULT = "(no result) =";

	/** Before a number that the format of its cell hides. */
	static final String HIDDEN_NUMBER = "(hidden) ";

	private static final Pattern ERROR = Pattern.compile("#([A-Z0-9/]+[!?]|N/A|GETTING_DATA)");

	private static final int DECIMALS = 10;

	/** What a spreadsheet writes into a CSV file for a number wider than its column. */
	private static final Pattern NARROW = Pattern.compile("#{2,}");

	private final KnownOrganisations.Register organisations;

	private final Map<String, String> confirmed = new HashMap<>();

	private final Set<String> unknown = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

	private final DecimalMark decimals;

	CellReader(KnownOrganisations.Register organisations, Map<String, String> confirmed, DecimalMark decimals) {
		this.organisations = organisations;
		this.decimals = decimals;
		confirmed.forEach((words, slug) -> this.confirmed.put(Words.plain(words), slug));
	}

	/**
	 * Reads a cell that is not empty.
	 * @throws UnclearCell if its meaning is not clear
	 */
	CellValue read(TableColumn column, String text) {
		if (ERROR.matcher(text).matches()) {
			throw new UnclearCell("table.cell.formulaError", text);
		}
		if (text.startsWith(WITHOUT_RESULT)) {
			throw new UnclearCell("table.cell.noResult");
		}
		if (text.startsWith(HIDDEN_NUMBER)) {
			throw new UnclearCell("table.cell.hiddenNumber", text.substring(HIDDEN_NUMBER.length()));
		}
		if (NARROW.matcher(text).matches()) {
			throw new UnclearCell("table.cell.narrow");
		}
		if (text.length() > column.maxLength()) {
			throw new UnclearCell("table.cell.tooLong", text.length(), column.maxLength());
		}
		return switch (column.kind()) {
			case TEXT -> CellValue.words(text);
			case DAY -> day(text).orElseThrow(() -> new UnclearCell("table.cell.day"));
			case DAY_OR_WORDS -> day(text).orElseGet(() -> words(text));
			case NUMBER -> notTooLong(number(text));
			case AMOUNT -> number(text);
			case CHOICE -> choice(column, text);
			case ORGANISATION -> organisation(text);
		};
	}

	private static Optional<CellValue> day(String text) {
		return WrittenDates.day(text).map((day) -> new CellValue(day.toString(), day, null, null));
	}

	/**
	 * Words in place of a date. What looks like a date and is none, such as 31 February,
	 * is refused.
	 */
	private static CellValue words(String text) {
		var month = WrittenDates.endOfMonth(text);
		if (month.isPresent()) {
			return new CellValue(month.get().toString(), month.get(), null, text);
		}
		if (!text.matches("(?s).*\\p{L}.*") || WrittenDates.looksLikeDay(text)) {
			throw new UnclearCell("table.cell.dayOrWords");
		}
		return new CellValue(text, null, null, text);
	}

	/** A number; the text of the cell is kept as well. */
	private CellValue number(String text) {
		try {
			var number = NumberReader.number(text, this.decimals);
			if (number.precision() - number.scale() > 20) {
				throw new UnclearCell("table.cell.number");
			}
			return new CellValue(ColumnTypes.plain(number), null, number, text);
		}
		catch (UnclearNumber unclear) {
			if (NothingStated.in(text)) {
				throw new UnclearCell("table.cell.noNumber", text);
			}
			throw new UnclearCell(unclear.key(), unclear.text());
		}
	}

	/** A number that can be stored as it is; amounts have a rule of their own. */
	private static CellValue notTooLong(CellValue number) {
		if (number.number() != null && number.number().scale() > DECIMALS) {
			throw new UnclearCell("table.cell.decimals", DECIMALS);
		}
		return number;
	}

	/** Whether a cell has what its column holds. */
	boolean reads(TableColumn column, String cell) {
		return switch (column.kind()) {
			case ORGANISATION ->
				!organisation("", cell).equals(cell) || this.organisations.presentNames().containsKey(cell);
			case DAY_OR_WORDS -> WrittenDates.dayOrEndOfMonth(cell).isPresent();
			default -> {
				try {
					read(column, cell);
					yield true;
				}
				catch (UnclearCell unclear) {
					yield false;
				}
			}
		};
	}

	/**
	 * The text of a cell by which its row is found again, the same however it is written.
	 */
	String text(TableColumn column, String cell) {
		if (column.kind() == ColumnKind.ORGANISATION) {
			return organisation("", cell);
		}
		try {
			boolean several = column.kind() != ColumnKind.TEXT && column.kind() != ColumnKind.DAY_OR_WORDS;
			return (several && !cell.isEmpty()) ? read(column, cell).text() : cell;
		}
		catch (UnclearCell unclear) {
			return cell;
		}
	}

	/** The character before decimals in the file. */
	DecimalMark decimals() {
		return this.decimals;
	}

	private static CellValue choice(TableColumn column, String text) {
		for (var answer : column.answers()) {
			if (same(answer.text(), text) || answer.aliases().stream().anyMatch((word) -> same(word, text))) {
				return new CellValue(answer.text(), null, null, answer.value());
			}
		}
		throw new UnclearCell("table.cell.choice",
				column.answers().stream().map(TableColumn.Answer::text).collect(Collectors.joining(", ")));
	}

	/** Whether two words are the same, or two signs such as arrows. */
	private static boolean same(String word, String text) {
		String plain = Words.plain(text);
		return plain.isEmpty() ? word.equals(text.replace("\uFE0E", "").replace("\uFE0F", ""))
				: Words.plain(word).equals(plain);
	}

	private CellValue organisation(String text) {
		String chosen = this.confirmed.get(Words.plain(text));
		if (ColumnChoices.WORDS_ONLY.equals(chosen)) {
			return CellValue.words(text);
		}
		String slug = (chosen != null && this.organisations.presentNames().containsKey(chosen)) ? chosen
				: this.organisations.slug(text).orElse(null);
		if (slug == null) {
			this.unknown.add(text);
			var several = several(text);
			throw (several.size() > 1) ? new UnclearCell("table.cell.severalOrganisations", String.join(", ", several))
					: new UnclearCell(this.organisations.ambiguous(text) ? "table.cell.organisationAmbiguous"
							: "table.cell.organisationName");
		}
		return new CellValue(this.organisations.presentName(slug), null, null, slug);
	}

	/** The organisations that a cell names together, such as "A and B" or "A; B". */
	private List<String> several(String text) {
		return Arrays.stream(text.split("\\s*[;/\\n+]\\s*|\\s*,\\s*|\\s+(?:and|&|with)\\s+"))
			.map(String::strip)
			.map(this.organisations::slug)
			.flatMap(Optional::stream)
			.map(this.organisations::presentName)
			.distinct()
			.toList();
	}

	/** The first organisation that one of these names means, else the last name. */
	String organisation(String... words) {
		for (String each : words) {
			String chosen = this.confirmed.getOrDefault(Words.plain(each), each);
			var slug = this.organisations.presentNames().containsKey(chosen) ? Optional.of(chosen)
					: this.organisations.slug(each);
			if (slug.isPresent()) {
				return slug.get();
			}
		}
		return words[words.length - 1];
	}

	/** Names of no organisation, or of several. */
	Set<String> unknown() {
		return this.unknown;
	}

}
