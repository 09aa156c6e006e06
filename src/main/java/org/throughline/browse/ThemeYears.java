package org.throughline.browse;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A theme, and in which years reports spoke of it.
 *
 * @param slug its name in addresses
 * @param name what the field calls it
 * @param description one line on what it covers
 * @param broader slug of the theme it is part of
 * @param years the reporting periods in which it was said, oldest first
 * @param statements how many statements speak of it
 * @param priorities how many reported priorities speak of it
 */
public record ThemeYears(String slug, String name, @Nullable String description, @Nullable String broader,
		List<String> years, int statements, int priorities) {

	/** Whether it was said in more than one year. */
	public boolean repeated() {
		return this.years.size() > 1;
	}

}
