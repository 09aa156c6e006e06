package org.throughline.transfer.table;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Makes files of a table with rows that are changed and added at random. */
final class ChangedFile {

	private static final List<String> TEXTS = List.of("Plain words", "=SUM(A1:A9)", "-5% of \"all\"", "'quoted'",
			"Two\nlines", "semi;colon; and, commas", "Zoë’s naïve café – £5", "N/A", "0", "12", "<5", "x",
			"https://example.org/a?b=c", "2024/25", "March 2024", "2 May 2024", "@at", "+44 1865", "Trailing ; ");

	private static final List<String> DAYS = List.of("2024-03-31", "31/03/2024", "1.4.2024", "3 April 2024",
			"Mon 8 April 2024", "2024-04-09 00:00:00", "31 February 2024");

	private static final List<String> DAYS_OR_WORDS = List.of("2027-03-31", "31/03/2027", "ongoing", "Q3 2027",
			"end March 2027", "04/2027", "March 2027", "to be agreed", "31/02/2027");

	private static final List<String> NUMBERS = List.of("0", "1", "7", "12", "1,234", "12.50", "£1,000", "(3)", "1e3",
			"007", "3.0", "-2");

	private final List<TableColumn> imported;

	private final String reference;

	private final List<String> organisations;

	private final Random random;

	/**
	 * Makes files with these columns.
	 * @param reference the heading of the references
	 * @param organisations names of organisations
	 */
	ChangedFile(List<TableColumn> imported, String reference, List<String> organisations, Random random) {
		this.imported = imported;
		this.reference = reference;
		this.organisations = organisations;
		this.random = random;
	}

	/** A file with changed rows and new ones. */
	byte[] file(List<ExistingRow> rows) {
		var out = new StringWriter();
		try (var printer = new CSVPrinter(out, CSVFormat.EXCEL)) {
			var headings = new ArrayList<String>();
			headings.add(this.reference);
			this.imported.forEach((column) -> headings.add(column.heading()));
			printer.printRecord(headings);
			for (var row : rows) {
				print(printer, row.reference(), change(row, rows, this.random.nextInt(3)));
			}
			for (int row = 0; row < 4; row++) {
				var like = rows.isEmpty() ? new ExistingRow("", Map.of()) : any(rows);
				print(printer, "", change(like, rows, rows.isEmpty() ? 12 : 4));
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return out.toString().getBytes(StandardCharsets.UTF_8);
	}

	private void print(CSVPrinter printer, String reference, Map<String, String> cells) throws IOException {
		var texts = new ArrayList<String>();
		texts.add(reference);
		this.imported.forEach((column) -> texts.add(FormulaGuard.guard(cells.getOrDefault(column.key(), ""))));
		printer.printRecord(texts);
	}

	private Map<String, String> change(ExistingRow row, List<ExistingRow> rows, int times) {
		var cells = new HashMap<>(row.cells());
		for (int time = 0; time < times; time++) {
			var column = any(this.imported);
			cells.put(column.key(), value(column, rows));
		}
		return cells;
	}

	private String value(TableColumn column, List<ExistingRow> rows) {
		if (this.random.nextInt(8) == 0) {
			return "";
		}
		if (!rows.isEmpty() && this.random.nextInt(3) == 0) {
			return any(rows).cell(column.key());
		}
		return switch (column.kind()) {
			case TEXT -> any(TEXTS);
			case DAY -> any(DAYS);
			case DAY_OR_WORDS -> any(DAYS_OR_WORDS);
			case NUMBER, AMOUNT -> any(NUMBERS);
			case CHOICE -> {
				var answer = any(column.answers());
				yield any(Stream.concat(Stream.of(answer.text()), answer.aliases().stream()).toList());
			}
			case ORGANISATION -> any(this.organisations);
		};
	}

	private <T> T any(List<T> values) {
		return values.get(this.random.nextInt(values.size()));
	}

}
