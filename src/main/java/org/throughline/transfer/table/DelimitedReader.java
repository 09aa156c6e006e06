package org.throughline.transfer.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.apache.commons.csv.CSVFormat;

/**
 * Reads a CSV file: UTF-8, UTF-16 with a byte order mark, or Windows-1252; comma,
 * semicolon or tab between the cells.
 */
final class DelimitedReader {

	private static final Charset WINDOWS = Charset.forName("windows-1252");

	private DelimitedReader() {
	}

	static Sheet read(byte[] content) {
		String text = decode(content);
		refuseWhatIsNoTable(text);
		var rows = new SheetLimits();
		var format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter(text)).setIgnoreEmptyLines(false).get();
		try (var parser = format.parse(new StringReader(text))) {
			long line = 1;
			for (var row : parser) {
				rows.take(Math.toIntExact(line), row.stream().map(SheetLimits::cell).toList());
				line++;
			}
		}
		catch (UncheckedIOException | IOException ex) {
			throw SheetFiles.refused("broken");
		}
		return new Sheet("CSV", rows.rows());
	}

	private static String decode(byte[] content) {
		boolean wide = content.length >= 2 && ((content[0] == (byte) 0xFF && content[1] == (byte) 0xFE)
				|| (content[0] == (byte) 0xFE && content[1] == (byte) 0xFF));
		String text;
		try {
			text = (wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8).newDecoder()
				.decode(ByteBuffer.wrap(content))
				.toString();
		}
		catch (CharacterCodingException ex) {
			text = new String(content, WINDOWS);
		}
		return text.startsWith("\uFEFF") ? text.substring(1) : text;
	}

	private static void refuseWhatIsNoTable(String text) {
		String start = text.substring(0, Math.min(text.length(), 1_000)).stripLeading().toLowerCase(Locale.ROOT);
		if (text.chars().anyMatch((letter) -> letter < ' ' && "\t\r\n\f\u000B".indexOf(letter) < 0)
				|| start.matches("(?s)(<!doctype|<html|<script|<svg|<\\?xml|<\\?php|<table|<meta|#!).*")) {
			throw SheetFiles.refused("kind");
		}
	}

	/** The separator used most often in the first lines, outside quotes. */
	private static char delimiter(String text) {
		int commas = 0;
		int semicolons = 0;
		int tabs = 0;
		boolean quoted = false;
		for (int at = 0; at < Math.min(text.length(), 20_000); at++) {
			switch (text.charAt(at)) {
				case '"' -> quoted = !quoted;
				case ',' -> commas += quoted ? 0 : 1;
				case ';' -> semicolons += quoted ? 0 : 1;
				case '\t' -> tabs += quoted ? 0 : 1;
				default -> {
				}
			}
		}
		if (tabs > commas && tabs > semicolons) {
			return '\t';
		}
		return (semicolons > commas) ? ';' : ',';
	}

}
