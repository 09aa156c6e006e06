package org.throughline.transfer.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import org.throughline.platform.file.PackedDocument;

/**
 * Makes workbooks as people have them, sound and unsound.
 */
public final class Workbooks {

	private Workbooks() {
	}

	/** A workbook of one sheet with these rows. */
	public static byte[] of(List<List<Object>> rows) {
		return with((sheet) -> fill(sheet, rows));
	}

	/** A workbook of one sheet. */
	public static byte[] with(Consumer<Worksheet> filling) {
		return with(List.of("Sheet1"), List.of(filling));
	}

	/** A workbook of several sheets. */
	public static byte[] with(List<String> names, List<Consumer<Worksheet>> fillings) {
		var out = new ByteArrayOutputStream();
		try (var workbook = new Workbook(out, "Test", "1.0")) {
			for (int at = 0; at < names.size(); at++) {
				fillings.get(at).accept(workbook.newWorksheet(names.get(at)));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	public static void fill(Worksheet sheet, List<List<Object>> rows) {
		for (int row = 0; row < rows.size(); row++) {
			for (int column = 0; column < rows.get(row).size(); column++) {
				cell(sheet, row, column, rows.get(row).get(column));
			}
		}
	}

	private static void cell(Worksheet sheet, int row, int column, Object cell) {
		if (cell instanceof LocalDate day) {
			sheet.value(row, column, day);
			sheet.style(row, column).format("dd/mm/yyyy").set();
		}
		else if (cell instanceof Number number) {
			sheet.value(row, column, new BigDecimal(number.toString()));
		}
		else if (!cell.toString().isEmpty()) {
			sheet.value(row, column, cell.toString());
		}
	}

	/** The same with another part in it, or in place of one. */
	public static byte[] withPart(byte[] workbook, String name, byte[] content) {
		var out = new ByteArrayOutputStream();
		try (var from = PackedDocument.open(workbook); var to = new ZipOutputStream(out)) {
			for (var part : Collections.list(from.getEntries())) {
				if (!part.getName().equals(name)) {
					to.putNextEntry(new ZipEntry(part.getName()));
					from.getInputStream(part).transferTo(to);
				}
			}
			to.putNextEntry(new ZipEntry(name));
			to.write(content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	/** A part as text. */
	public static String part(byte[] workbook, String name) {
		try (var from = PackedDocument.open(workbook)) {
			return new String(from.getInputStream(from.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
