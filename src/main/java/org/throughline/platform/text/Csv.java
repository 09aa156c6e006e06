package org.throughline.platform.text;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values for spreadsheets, with a byte order mark.
 */
public final class Csv {

	private Csv() {
	}

	/** Returns the lines as text; a cell without a value is empty. */
	public static String of(Stream<? extends List<? extends @Nullable Object>> lines) {
		return lines.map((line) -> line.stream().map(Csv::cell).collect(Collectors.joining(",")))
			.collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
	}

	/**
	 * Quotes a cell if needed, and escapes text that a spreadsheet would take for a
	 * formula.
	 */
	private static String cell(@Nullable Object value) {
		String words = (value != null) ? value.toString() : "";
		String safe = words.matches("(?s)[=+\\-@\\t\\r].*") && !words.matches("-?\\d+(\\.\\d+)?") ? "'" + words : words;
		return safe.matches("(?s).*[\",\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
	}

}
