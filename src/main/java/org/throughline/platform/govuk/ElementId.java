package org.throughline.platform.govuk;

/**
 * The id an input has on the page: the field's path without brackets, which addresses do
 * not allow.
 */
final class ElementId {

	private ElementId() {
	}

	static String of(String field) {
		return field.replace("[", "-").replace("]", "");
	}

}
