package org.throughline.review.web;

import org.springframework.validation.Errors;

/**
 * The form of a part of a review.
 */
interface ReviewPartForm {

	/** Returns the version that the editor saw. */
	String version();

	/** Checks the fields. */
	void check(Errors errors);

}
