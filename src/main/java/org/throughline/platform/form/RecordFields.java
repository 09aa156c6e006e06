package org.throughline.platform.form;

import org.springframework.validation.Errors;

/**
 * The fields of the form of a record.
 *
 * @param <E> new values of the record
 */
public interface RecordFields<E> {

	/** Returns the version on the page. */
	String version();

	/** Returns the name of the record, for the message that it is saved. */
	String title();

	/** Checks what annotations cannot, and records errors on the fields. */
	default void check(Errors errors) {
	}

	/** Returns the new values of a form without errors. */
	E toEdit();

}
