package org.throughline.browse;

import java.util.List;

/**
 * The themes of a partnership's reports.
 *
 * @param periodsHeld the number of reporting periods
 * @param themes the themes, by name
 */
public record ThemeOverview(int periodsHeld, List<ThemeYears> themes) {

	/** Returns the themes that have no broader theme in the list. */
	public List<ThemeYears> broad() {
		return this.themes.stream()
			.filter((theme) -> theme.broader() == null
					|| this.themes.stream().noneMatch((other) -> other.slug().equals(theme.broader())))
			.toList();
	}

	/** Returns the narrower themes of a theme. */
	public List<ThemeYears> narrower(String slug) {
		return this.themes.stream().filter((theme) -> slug.equals(theme.broader())).toList();
	}

}
