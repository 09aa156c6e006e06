package org.throughline.transfer.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.throughline.platform.file.PackedDocument;

/**
 * Makes texts of cells whose dates are written as 2027-03-31T00:00:00, as some programs
 * do.
 */
final class WorkbookDates {

	private static final Pattern DATE_CELL = Pattern.compile("(<(?:\\w+:)?c\\b[^>]*\\st\\s?=\\s?)([\"'])d\\2");

	private static final Pattern MIDNIGHT = Pattern
		.compile("(<(?:\\w+:)?v>\\d{4}-\\d{2}-\\d{2})T00:00(?::00(?:\\.0+)?)?Z?(?=</)");

	private WorkbookDates() {
	}

	/** The same workbook with texts in place of such dates. */
	static byte[] asTexts(byte[] workbook) throws IOException {
		var out = new ByteArrayOutputStream();
		try (var from = PackedDocument.open(workbook); var to = new ZipOutputStream(out)) {
			for (var part : Collections.list(from.getEntries())) {
				to.putNextEntry(new ZipEntry(part.getName()));
				byte[] content = from.getInputStream(part).readAllBytes();
				to.write(part.getName().contains("worksheets/")
						? asTexts(new String(content, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)
						: content);
			}
		}
		return out.toByteArray();
	}

	private static String asTexts(String sheet) {
		return MIDNIGHT.matcher(DATE_CELL.matcher(sheet).replaceAll("$1\"str\"")).replaceAll("$1");
	}

}
