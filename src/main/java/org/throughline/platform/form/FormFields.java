package org.throughline.platform.form;

import org.springframework.validation.Errors;

/**
 * The fields of the form of something that has a version.
 */
public interface FormFields {

	/** Returns the version on the page. */
	String version();

	/** Checks what annotations cannot, and records errors on the fields. */
	default void check(Errors errors) {
	}

}
