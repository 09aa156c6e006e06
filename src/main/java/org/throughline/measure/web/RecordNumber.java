package org.throughline.measure.web;

import java.util.Map;

import org.throughline.platform.web.NotFoundException;

/**
 * Reads the number of a record from the variables of a page address.
 */
final class RecordNumber {

	private RecordNumber() {
	}

	static int of(Map<String, String> path) {
		return of(path, "number");
	}

	/**
	 * Returns the number in this variable.
	 * @throws NotFoundException if it is none
	 */
	static int of(Map<String, String> path, String variable) {
		String text = path.getOrDefault(variable, "");
		if (!text.matches("[0-9]{1,9}")) {
			throw new NotFoundException();
		}
		return Integer.parseInt(text);
	}

}
