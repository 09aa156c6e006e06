package org.throughline.browse;

import java.util.List;

/**
 * One page of statements of all years, and what they can be narrowed to.
 *
 * @param found the statements, newest first
 * @param years the periods that have any of the kind, newest first
 * @param audiences whom they are said to
 * @param themes what they are tagged with
 */
public record MessagesOverYears(PageOf<StatementMention> found, List<Year> years, List<String> audiences,
		List<ThemeTag> themes) {

	/**
	 * A reporting period to choose.
	 *
	 * @param slug as it stands in addresses ("2024-25")
	 * @param label as it is read ("2024/25")
	 */
	public record Year(String slug, String label) {

	}

}
