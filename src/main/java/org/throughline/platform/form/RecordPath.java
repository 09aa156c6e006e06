package org.throughline.platform.form;

import java.util.Map;
import java.util.UUID;

import org.throughline.platform.web.NotFoundException;

/**
 * The variables in the address of a record's page.
 *
 * @param variables values by name
 */
public record RecordPath(Map<String, String> variables) {

	public RecordPath {
		variables = Map.copyOf(variables);
	}

	/**
	 * Returns a variable.
	 * @throws NotFoundException if there is none
	 */
	public String text(String name) {
		String text = this.variables.get(name);
		if (text == null) {
			throw new NotFoundException();
		}
		return text;
	}

	/** Returns the variable {@code number}. */
	public int number() {
		return number("number");
	}

	/**
	 * Returns a variable as a number.
	 * @throws NotFoundException if it is none
	 */
	public int number(String name) {
		String text = text(name);
		if (!text.matches("[0-9]{1,9}")) {
			throw new NotFoundException();
		}
		return Integer.parseInt(text);
	}

	/**
	 * Returns a variable as an identifier.
	 * @throws NotFoundException if it is none
	 */
	public UUID id(String name) {
		return FormValues.id(text(name));
	}

}
