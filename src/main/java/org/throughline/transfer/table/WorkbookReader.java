package org.throughline.transfer.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.text.DecimalMark;

/**
 * Reads the visible sheets of a workbook whose parts are known to be sound. A cell merged
 * over several rows counts for each of them.
 */
final class WorkbookReader {

	private static final int MOST_SHEETS = 50;

	private static final MathContext DIGITS = new MathContext(15);

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

	/** 31 December 9999. */
	private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

	private WorkbookReader() {
	}

	static List<Sheet> read(byte[] content) {
		return read(content, true);
	}

	private static List<Sheet> read(byte[] content, boolean asSent) {
		var sheets = new ArrayList<Sheet>();
		try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true));
				var xml = new WorkbookXml(content)) {
			var parts = xml.sheets();
			var workbookMarks = WorkbookMarks.of(xml);
			var all = workbook.getSheets().toList();
			var hidden = all.stream()
				.filter((sheet) -> sheet.getVisibility() != SheetVisibility.VISIBLE)
				.map(org.dhatim.fastexcel.reader.Sheet::getName)
				.toList();
			for (var sheet : all) {
				if (!hidden.contains(sheet.getName()) && sheets.size() < MOST_SHEETS) {
					String part = parts.getOrDefault(sheet.getName(), "");
					var marked = workbookMarks.sheet(part);
					if (marked.dates() && asSent) {
						return read(WorkbookDates.asTexts(content), false);
					}
					var merged = MergedCells.of(xml, part);
					var rows = merged.fill(rows(sheet, marked));
					var marks = marked.marks(hidden).with(merged.numbers());
					sheets.add(new Sheet(sheet.getName(), rows, DecimalMark.POINT, marks));
				}
			}
		}
		catch (RuleViolation ex) {
			throw ex;
		}
		catch (IOException | RuntimeException ex) {
			throw SheetFiles.refused("broken");
		}
		return sheets;
	}

	private static List<Sheet.SheetRow> rows(org.dhatim.fastexcel.reader.Sheet sheet, WorkbookMarks.Marked marked)
			throws IOException {
		var limits = new SheetLimits();
		try (var rows = sheet.openStream()) {
			rows.forEach((row) -> limits.take(row.getRowNum(), cells(row, marked)));
		}
		return limits.rows();
	}

	private static List<String> cells(Row row, WorkbookMarks.Marked marked) {
		if (row.getCellCount() > SheetLimits.MOST_COLUMNS && row.stream()
			.filter(Objects::nonNull)
			.anyMatch((cell) -> cell.getColumnIndex() >= SheetLimits.MOST_COLUMNS && !text(cell, marked).isBlank())) {
			throw SheetFiles.refused("tooManyColumns", SheetLimits.MOST_COLUMNS);
		}
		int last = Math.min(row.getCellCount(), SheetLimits.MOST_COLUMNS);
		var cells = new ArrayList<String>(last);
		for (int column = 0; column < last; column++) {
			cells.add(SheetLimits.cell(row.getOptionalCell(column).map((cell) -> text(cell, marked)).orElse("")));
		}
		return cells;
	}

	private static String text(Cell cell, WorkbookMarks.Marked marked) {
		String raw = cell.getRawValue();
		return switch (cell.getType()) {
			case EMPTY -> "";
			case NUMBER -> (cell.getValue() instanceof BigDecimal number) ? number(cell, number) : plain(raw);
			case BOOLEAN -> cell.asBoolean().toString().toUpperCase(Locale.ROOT);
			case STRING ->
				CellText.unescape(marked.text(cell.getAddress().toString(), written(cell, plain(cell.asString()))));
			case FORMULA -> saved(cell, plain(raw), marked);
			case ERROR -> plain(raw);
		};
	}

	private static String plain(@Nullable String text) {
		return (text != null) ? text : "";
	}

	/** The result saved with a formula, or the formula if there is none. */
	private static String saved(Cell cell, String raw, WorkbookMarks.Marked marked) {
		if (raw.isEmpty()) {
			boolean none = cell.getFormula() == null || marked.textResult(cell.getAddress().toString());
			return none ? "" : CellReader.WITHOUT_RESULT + cell.getFormula();
		}
		if (marked.truth(cell.getAddress().toString())) {
			return raw.equals("1") ? "TRUE" : raw.equals("0") ? "FALSE" : raw.toUpperCase(Locale.ROOT);
		}
		if (raw.matches("-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?")) {
			return number(cell, new BigDecimal(raw));
		}
		return CellText.unescape(written(cell, raw));
	}

	/** A text, or a date that a program wrote as text, as its format shows it. */
	private static String written(Cell cell, String text) {
		String format = cell.getDataFormatString();
		return (format != null && text.matches("\\d{4}-(0[1-9]|1[0-2])-01"))
				? date(LocalDate.parse(text), NumberFormat.of(format, BigDecimal.ONE)) : text;
	}

	/** A number as its format shows it: a date, a percentage, or else the number. */
	private static String number(Cell cell, BigDecimal number) {
		var format = NumberFormat.of(plain(cell.getDataFormatString()), number);
		if (format.percentage()) {
			return number(number.movePointRight(2)) + "%";
		}
		if (format.date() && number.signum() > 0 && number.compareTo(LAST_DAY) <= 0) {
			return date(cell.asDate().toLocalDate(), format);
		}
		if (format.time()) {
			return time(number, plain(cell.getDataFormatString()).contains("[h"));
		}
		if (format.hides() && number.signum() != 0) {
			return CellReader.HIDDEN_NUMBER + number(number);
		}
		return format.shown(number(number));
	}

	/**
	 * A date. The first day of a month stands for the month if the format shows no day,
	 * as spreadsheets store "Sep 24".
	 */
	private static String date(LocalDate day, NumberFormat format) {
		if (format.month() && day.getDayOfMonth() == 1) {
			return MONTH.format(day);
		}
		return (format.year() && day.getDayOfYear() == 1) ? String.valueOf(day.getYear()) : day.toString();
	}

	/** A time of day, or a number of hours that may be more than a day has. */
	private static String time(BigDecimal days, boolean elapsed) {
		long minutes = days.multiply(BigDecimal.valueOf(1440)).setScale(0, RoundingMode.HALF_UP).longValue();
		long hours = minutes / 60;
		return "%d:%02d".formatted(elapsed ? hours : hours % 24, minutes % 60);
	}

	/** A number with the 15 digits that spreadsheets compute with. */
	private static String number(BigDecimal exact) {
		var number = exact.round(DIGITS);
		if (number.signum() == 0) {
			return "0";
		}
		if (number.precision() - number.scale() > 40 || number.scale() > 40) {
			return number.toString();
		}
		return number.stripTrailingZeros().toPlainString();
	}

}
