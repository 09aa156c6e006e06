package org.throughline.report.web;

import java.util.Map;

import org.springframework.validation.Errors;

/**
 * The form of a section, statement or priority of a report.
 *
 * @param <E> the new values
 */
interface ReportPartForm<E> {

	String version();

	/** Returns the button. */
	String press();

	String name();

	void check(Errors errors);

	E toEdit();

	/** Returns the texts as HTML, by name. */
	Map<String, String> preview();

	/** Returns the form after a button that does not save. */
	default ReportPartForm<E> pressed() {
		return this;
	}

}
