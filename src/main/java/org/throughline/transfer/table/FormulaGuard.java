package org.throughline.transfer.table;

/**
 * Keeps a spreadsheet from taking words for a formula: an apostrophe goes before what
 * begins like one, and comes off when the cell comes back. What began with apostrophes
 * already gets one more, so that every text comes back as it went out.
 */
final class FormulaGuard {

	private FormulaGuard() {
	}

	/** The text as it goes out. */
	static String guard(String text) {
		return text.matches("(?s)'*[=+\\-@\\t\\r].*") ? "'" + text : text;
	}

	/** The text as it went out once. */
	static String unguard(String cell) {
		return cell.matches("(?s)'+[=+\\-@\\t\\r].*") ? cell.substring(1) : cell;
	}

}
