package org.throughline.browse;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A theme and the years that have it.
 *
 * @param slug its slug
 * @param name its name
 * @param description its description in one line
 * @param broader slug of its broader theme
 * @param years the periods that have it, oldest first
 * @param statements the number of statements
 * @param priorities the number of reported priorities
 */
public record ThemeYears(String slug, String name, @Nullable String description, @Nullable String broader,
		List<String> years, int statements, int priorities) {

	/** Whether more than one year has it. */
	public boolean repeated() {
		return this.years.size() > 1;
	}

}
