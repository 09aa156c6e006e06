package org.throughline.report.web;

import java.util.regex.Pattern;

/**
 * The button a form was sent with. Without one (the Enter key) it is saved.
 */
enum Press {

	SAVE, PREVIEW, SHOW_FIELDS, ADD_POINT, REMOVE_POINT;

	private static final Pattern REMOVE = Pattern.compile("remove-point-(\\d{1,4})");

	static Press of(String value) {
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

	/** Which sub-point is to be removed, counted from 0. */
	static int point(String value) {
		var matcher = REMOVE.matcher(value);
		return matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
	}

}
