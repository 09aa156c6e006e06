package org.throughline.statute.web;

import org.jspecify.annotations.Nullable;

/**
 * The year whose bank holidays are to be taken from the calendar library, as typed.
 */
record LibraryYearForm(String year) {

	LibraryYearForm(@Nullable String year) {
		this.year = Typed.text(year);
	}

}
