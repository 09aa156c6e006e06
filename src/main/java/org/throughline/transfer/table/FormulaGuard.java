package org.throughline.transfer.table;

/**
 * Keeps spreadsheets from taking a text for a formula: an apostrophe is put before what
 * begins like one, and removed on import. A text that begins with apostrophes gets one
 * more, so that every text comes back unchanged.
 */
final class FormulaGuard {

	private FormulaGuard() {
	}

	/** The text in an export. */
	static String guard(String text) {
		return text.matches("(?s)'*[=+\\-@\\t\\r].*") ? "'" + text : text;
	}

	/** The text of an exported cell. */
	static String unguard(String cell) {
		return cell.matches("(?s)'+[=+\\-@\\t\\r].*") ? cell.substring(1) : cell;
	}

}
