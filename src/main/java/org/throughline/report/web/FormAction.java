package org.throughline.report.web;

import java.util.regex.Pattern;

/**
 * The button that submitted a form. Without one (the Enter key) the form is saved.
 */
enum FormAction {

	SAVE, PREVIEW, SHOW_FIELDS, ADD_POINT, REMOVE_POINT;

	private static final Pattern REMOVE = Pattern.compile("remove-point-(\\d{1,4})");

	static FormAction of(String value) {
		if (REMOVE.matcher(value).matches()) {
			return REMOVE_POINT;
		}
		return switch (value) {
			case "preview" -> PREVIEW;
			case "show-fields" -> SHOW_FIELDS;
			case "add-point" -> ADD_POINT;
			default -> SAVE;
		};
	}

	/** Returns the index of the sub-point to remove. */
	static int point(String value) {
		var matcher = REMOVE.matcher(value);
		return matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
	}

}
