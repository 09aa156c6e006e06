package org.throughline.transfer.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
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

	private WorkbookReader() {
	}

	static List<Sheet> read(byte[] content) {
		var sheets = new ArrayList<Sheet>();
		try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true))) {
			var merged = MergedCells.of(content);
			for (var sheet : workbook.getSheets().toList()) {
				if (sheet.getVisibility() == SheetVisibility.VISIBLE && sheets.size() < MOST_SHEETS) {
					sheets
						.add(new Sheet(sheet.getName(), merged.fill(sheet.getName(), rows(sheet)), DecimalMark.POINT));
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

	private static List<Sheet.SheetRow> rows(org.dhatim.fastexcel.reader.Sheet sheet) throws IOException {
		var limits = new SheetLimits();
		try (var rows = sheet.openStream()) {
			rows.forEach((row) -> limits.take(row.getRowNum(), cells(row)));
		}
		return limits.rows();
	}

	private static List<String> cells(Row row) {
		if (row.getCellCount() > SheetLimits.MOST_COLUMNS && row.stream()
			.filter(Objects::nonNull)
			.anyMatch((cell) -> cell.getColumnIndex() >= SheetLimits.MOST_COLUMNS && !text(cell).isBlank())) {
			throw SheetFiles.refused("tooManyColumns", SheetLimits.MOST_COLUMNS);
		}
		int last = Math.min(row.getCellCount(), SheetLimits.MOST_COLUMNS);
		var cells = new ArrayList<String>(last);
		for (int column = 0; column < last; column++) {
			cells.add(SheetLimits.cell(text(row.getOptionalCell(column).orElse(null))));
		}
		return cells;
	}

	private static String text(@Nullable Cell cell) {
		if (cell == null || cell.getType() == CellType.EMPTY) {
			return "";
		}
		if (cell.getType() == CellType.ERROR) {
			return String.valueOf(cell.getRawValue());
		}
		if (cell.getValue() instanceof BigDecimal number) {
			if (isDay(cell)) {
				return cell.asDate().toLocalDate().toString();
			}
			return number(number);
		}
		String raw = (cell.getType() == CellType.BOOLEAN) ? cell.asBoolean().toString().toUpperCase(Locale.ROOT)
				: (cell.getType() == CellType.STRING) ? cell.asString() : cell.getRawValue();
		return (raw != null) ? saved(cell, raw) : "";
	}

	/** The result saved with a formula: a number as a number, anything else as text. */
	private static String saved(Cell cell, String raw) {
		if (cell.getType() == CellType.FORMULA && raw.matches("-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?")) {
			return number(new BigDecimal(raw));
		}
		return raw;
	}

	private static String number(BigDecimal number) {
		if (number.signum() == 0) {
			return "0";
		}
		if (number.precision() - number.scale() > 40 || number.scale() > 40) {
			return number.toString();
		}
		return number.stripTrailingZeros().toPlainString();
	}

	/** Whether the format of a number shows a date. */
	private static boolean isDay(Cell cell) {
		String format = cell.getDataFormatString();
		if (cell.getType() != CellType.NUMBER || format == null || cell.asNumber().signum() <= 0
				|| cell.asNumber().compareTo(BigDecimal.valueOf(2_958_465)) > 0) {
			return false;
		}
		String shown = format.toLowerCase(Locale.ROOT)
			.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.", "")
			.replace("general", "");
		return shown.contains("yy") || shown.contains("d") || shown.contains("mmm");
	}

}
