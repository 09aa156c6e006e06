package org.throughline.transfer.table;

import java.util.ArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a cell without what programs leave in it. */
final class CellText {

	/** A character that XML cannot hold, as spreadsheets write it: "_x000D_". */
	private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

	private static final String SPACES = "[\\s\\u00A0\\u2007\\u202F\\u200B\\u2060\\uFEFF]+";

	private static final Pattern ENDS = Pattern.compile("^" + SPACES + "|" + SPACES + "$");

	/**
	 * A value of a list in SharePoint: "14;#Head of Service" or "Head of Service;#14".
	 */
	private static final Pattern LOOKUP = Pattern.compile("(?s)(.+;#[0-9]+|[0-9]+;#.+)");

	/** Marks of the direction of text, which nobody sees. */
	private static final String DIRECTIONS = "\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069";

	private CellText() {
	}

	/** The text with its escaped characters. */
	static String unescape(String text) {
		return text.contains("_x") ? ESCAPED.matcher(text)
			.replaceAll(
					(found) -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))))
				: text;
	}

	/**
	 * The text without escaped line ends, control characters, and spaces of any kind
	 * around it; spaces within it are ordinary ones.
	 */
	static String clean(String text) {
		String lines = text.replaceAll("_x000[Dd]_(\\r?\\n)?", "\n")
			.replaceAll("\\r\\n?|[\\u000B\\u2028\\u2029]", "\n");
		String seen = lines.replaceAll("[\\x00-\\x08\\x0C\\x0E-\\x1F" + DIRECTIONS + "]", "")
			.replaceAll("[\\u00A0\\u2007\\u2009\\u202F]", " ");
		return ENDS.matcher(seen).replaceAll("");
	}

	/** The names in a value of a list, without their numbers; else the text itself. */
	static String withoutLookups(String text) {
		if (!text.contains(";#") || !LOOKUP.matcher(text).matches()) {
			return text;
		}
		var names = new ArrayList<String>();
		for (String part : text.split(";#")) {
			if (!part.isBlank() && !part.matches("[0-9]+")) {
				names.add(part.strip());
			}
		}
		return names.isEmpty() ? text : String.join("; ", names);
	}

}
