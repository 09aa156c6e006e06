package org.throughline.browse;

import java.util.List;

import org.springframework.data.domain.Page;

import org.throughline.theme.ThemeName;

/**
 * A page of statements over all years, with the values to filter them by.
 *
 * @param found the statements, newest report first
 * @param years the periods that have statements of the kind, newest first
 */
public record MessageResults(Page<StatementMention> found, List<Year> years, List<String> audiences,
		List<ThemeName> themes) {

	/**
	 * A reporting period to filter by.
	 *
	 * @param slug its slug ("2024-25")
	 * @param label its label ("2024/25")
	 */
	public record Year(String slug, String label) {

	}

}
