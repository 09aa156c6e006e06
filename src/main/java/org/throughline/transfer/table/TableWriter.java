package org.throughline.transfer.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import org.throughline.transfer.table.TableColumn.Use;

/** Writes workbooks and CSV files. */
final class TableWriter {

	private static final int ROWS_WITH_ANSWERS = 2_000;

	private TableWriter() {
	}

	/** A workbook with the rows, and a guide to the columns on a second sheet. */
	static byte[] workbook(TableSupport support, String title, List<TableColumn> columns, List<ExistingRow> rows) {
		var out = new ByteArrayOutputStream();
		try (var workbook = new Workbook(out, "Throughline", "1.0")) {
			var sheet = workbook.newWorksheet(title.substring(0, 1).toUpperCase(Locale.UK) + title.substring(1));
			var hints = workbook.newWorksheet(support.text("table.guide"));
			hints(support, hints, columns);
			for (int column = 0; column < columns.size(); column++) {
				heading(sheet, hints, column, columns.get(column));
			}
			sheet.freezePane(0, 1);
			for (int row = 0; row < rows.size(); row++) {
				for (int column = 0; column < columns.size(); column++) {
					cell(sheet, row + 1, column, columns.get(column), rows.get(row).cell(columns.get(column).key()));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	private static void heading(Worksheet sheet, Worksheet hints, int place, TableColumn column) {
		sheet.value(0, place, column.heading());
		sheet.style(0, place).bold().wrapText(true).set();
		sheet.comment(0, place, column.hint());
		sheet.width(place, (column.maxLength() > 500) ? 50 : 20);
		if (!column.answers().isEmpty()) {
			sheet.range(1, place, ROWS_WITH_ANSWERS, place)
				.validateWithList(hints.range(place + 1, 3, place + 1, 2 + column.answers().size()));
		}
	}

	/** One row for each column, its choices in separate cells. */
	private static void hints(TableSupport support, Worksheet hints, List<TableColumn> columns) {
		var heads = List.of(support.text("table.guide.column"), support.text("table.guide.hint"),
				support.text("table.guide.required"), support.text("table.guide.choices"));
		for (int at = 0; at < heads.size(); at++) {
			hints.value(0, at, heads.get(at));
			hints.style(0, at).bold().set();
		}
		for (int row = 0; row < columns.size(); row++) {
			var column = columns.get(row);
			hints.value(row + 1, 0, column.heading());
			hints.value(row + 1, 1, column.hint());
			hints.value(row + 1, 2, support.text((column.use() == Use.REQUIRED) ? "table.yes" : "table.no"));
			for (int answer = 0; answer < column.answers().size(); answer++) {
				hints.value(row + 1, 3 + answer, column.answers().get(answer).text());
			}
		}
		hints.width(0, 30);
		hints.width(1, 90);
	}

	private static void cell(Worksheet sheet, int row, int place, TableColumn column, String text) {
		if (text.isEmpty()) {
			return;
		}
		boolean day = column.kind() == ColumnKind.DAY || column.kind() == ColumnKind.DAY_OR_WORDS;
		if (day && text.matches("\\d{4}-\\d{2}-\\d{2}")) {
			sheet.value(row, place, LocalDate.parse(text));
			sheet.style(row, place).format("dd/mm/yyyy").set();
		}
		else if (number(column, text)) {
			sheet.value(row, place, new BigDecimal(text));
		}
		else {
			sheet.inlineString(row, place, FormulaGuard.guard(text));
			sheet.style(row, place).wrapText(true).verticalAlignment("top").set();
		}
	}

	private static boolean number(TableColumn column, String text) {
		return (column.kind() == ColumnKind.NUMBER || column.kind() == ColumnKind.AMOUNT)
				&& text.matches("-?[0-9]{1,15}(\\.[0-9]{1,10})?");
	}

	/**
	 * CSV in UTF-8 with a byte order mark, by which spreadsheets recognise the encoding.
	 */
	static byte[] csv(List<TableColumn> columns, List<ExistingRow> rows) {
		var out = new ByteArrayOutputStream();
		try (var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
			writer.write("\uFEFF");
			var printer = new CSVPrinter(writer, CSVFormat.EXCEL);
			printer.printRecord(columns.stream().map(TableColumn::heading).toList());
			for (var row : rows) {
				for (var column : columns) {
					String text = row.cell(column.key());
					printer.print(number(column, text) ? text : FormulaGuard.guard(text));
				}
				printer.println();
			}
			printer.flush();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

}
