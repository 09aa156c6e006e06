package org.throughline.transfer.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

import org.throughline.platform.text.DecimalMark;
import org.throughline.transfer.table.TextFormat.Encoding;
import org.throughline.transfer.table.TextFormat.Separator;

/**
 * Reads a CSV file: UTF-8, UTF-16 with or without a byte order mark, Windows-1252 or
 * MS-DOS; comma, semicolon, tab or vertical line between the cells.
 */
final class DelimitedReader {

	private static final int ROWS_SEARCHED = 50;

	private static final int MOST_SEARCHED = 100_000;

	private DelimitedReader() {
	}

	/** Reads a file in the format that is most likely. */
	static Sheet read(byte[] content) {
		return read(content, guess(content));
	}

	static Sheet read(byte[] content, TextFormat format) {
		String text = decode(content, format.encoding());
		refuseWhatIsNoTable(text);
		var rows = new SheetLimits();
		var splits = new SplitNumbers();
		long line = 1;
		try (var parser = parser(text, format.separator())) {
			for (var row : parser) {
				var cells = row.stream().map(DelimitedReader::cell).toList();
				rows.take(Math.toIntExact(line), cells);
				splits.take(line, cells);
				line++;
			}
		}
		catch (UncheckedIOException | IOException ex) {
			throw SheetFiles.refused("quotes", line);
		}
		if (format.separator() != Separator.SEMICOLON) {
			return new Sheet("CSV", rows.rows(), DecimalMark.POINT, SheetMarks.NONE.with(splits.cells()));
		}
		return new Sheet("CSV", rows.rows(),
				DecimalMark.of(rows.rows().stream().flatMap((row) -> row.cells().stream()).toList()));
	}

	/** A cell; other programs write a text such as 007 as a formula: ="007". */
	private static String cell(String text) {
		return SheetLimits.cell(text.matches("(?s)=\"[^\"]*\"") ? text.substring(2, text.length() - 1) : text);
	}

	private static CSVParser parser(String text, Separator separator) throws IOException {
		return CSVFormat.DEFAULT.builder()
			.setDelimiter(separator.character())
			.setIgnoreEmptyLines(false)
			.setIgnoreSurroundingSpaces(true)
			.get()
			.parse(new StringReader(text));
	}

	/** The format that is most likely. */
	static TextFormat guess(byte[] content) {
		var encoding = encoding(content);
		return new TextFormat(separator(decode(content, encoding)), encoding);
	}

	private static Encoding encoding(byte[] content) {
		if (isMarked(content) || isWide(content, 0) || isWide(content, 1)) {
			return Encoding.UTF_16;
		}
		try {
			StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
			return Encoding.UTF_8;
		}
		catch (CharacterCodingException ex) {
			return hasDosPounds(content) ? Encoding.DOS : Encoding.WINDOWS_1252;
		}
	}

	/**
	 * Whether a pound sign of MS-DOS is before a digit; in Windows-1252 the same byte is
	 * the letter œ.
	 */
	private static boolean hasDosPounds(byte[] content) {
		for (int at = 0; at + 1 < content.length; at++) {
			if (content[at] == (byte) 0x9C && content[at + 1] >= '0' && content[at + 1] <= '9') {
				return true;
			}
		}
		return false;
	}

	private static boolean isMarked(byte[] content) {
		return content.length >= 2 && ((content[0] == (byte) 0xFF && content[1] == (byte) 0xFE)
				|| (content[0] == (byte) 0xFE && content[1] == (byte) 0xFF));
	}

	/**
	 * Whether it is UTF-16 without a mark: most Western letters have a zero in one of
	 * their two bytes, and never in the other.
	 * @param zero 0 if the first byte is zero, 1 if the second is
	 */
	private static boolean isWide(byte[] content, int zero) {
		int zeros = 0;
		for (int at = 0; at + 1 < content.length; at += 2) {
			if (content[at + 1 - zero] == 0) {
				return false;
			}
			zeros += (content[at + zero] == 0) ? 1 : 0;
		}
		return zeros * 4 > content.length;
	}

	private static String decode(byte[] content, Encoding encoding) {
		boolean lowerFirst = encoding == Encoding.UTF_16 && !isMarked(content) && isWide(content, 1);
		String text = new String(content, lowerFirst ? StandardCharsets.UTF_16LE : encoding.charset());
		return text.startsWith("\uFEFF") ? text.substring(1) : text;
	}

	private static void refuseWhatIsNoTable(String text) {
		String start = text.substring(0, Math.min(text.length(), 1_000)).stripLeading().toLowerCase(Locale.ROOT);
		if (text.chars().anyMatch((letter) -> letter < ' ' && "\t\r\n\f\u000B".indexOf(letter) < 0)
				|| start.matches("(?s)(<!doctype|<html|<script|<svg|<\\?xml|<\\?php|<table|<meta|#!).*")) {
			throw SheetFiles.refused("kind");
		}
	}

	/**
	 * The separator by which most rows have the same number of cells, and then the most
	 * cells. Text between commas has any number of them.
	 */
	private static Separator separator(String text) {
		var best = Separator.COMMA;
		int most = 0;
		for (var separator : Separator.values()) {
			int likeness = likeness(text.substring(0, Math.min(text.length(), MOST_SEARCHED)), separator);
			if (likeness > most) {
				best = separator;
				most = likeness;
			}
		}
		return best;
	}

	private static int likeness(String text, Separator separator) {
		var rows = new HashMap<Integer, Integer>();
		try (var parser = parser(text, separator)) {
			var found = parser.iterator();
			for (int row = 0; row < ROWS_SEARCHED && found.hasNext(); row++) {
				rows.merge(found.next().size(), 1, Integer::sum);
			}
		}
		catch (UncheckedIOException | IOException ex) {
			// the rows up to a quotation mark that does not fit count
		}
		return rows.entrySet()
			.stream()
			.filter((size) -> size.getKey() > 1)
			.mapToInt((size) -> size.getValue() * 1_000 + Math.min(size.getKey(), 999))
			.max()
			.orElse(0);
	}

}
