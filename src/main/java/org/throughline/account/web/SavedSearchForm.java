package org.throughline.account.web;

import org.springframework.validation.BindingResult;

import org.throughline.account.SavedSearchDetails;
import org.throughline.platform.form.FormChecks;

import static org.throughline.platform.form.FormValues.text;

/**
 * The form of a saved search.
 *
 * @param path the path of the list
 * @param query the query of the address of its results
 */
record SavedSearchForm(String version, String name, String path, String query) {

	private static final int LONGEST_NAME = 100;

	static SavedSearchForm of(SavedSearchDetails search) {
		return new SavedSearchForm(text(search.version()), search.name(), search.path(), search.query());
	}

	void check(BindingResult errors) {
		FormChecks.of(errors).required("name", LONGEST_NAME);
	}

}
