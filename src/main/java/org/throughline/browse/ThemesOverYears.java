package org.throughline.browse;

import java.util.List;

/**
 * The themes of a partnership's reports.
 *
 * @param periodsHeld how many reporting periods are held
 * @param themes the themes they speak of, by name
 */
public record ThemesOverYears(int periodsHeld, List<ThemeYears> themes) {

	/** The themes that are not part of another one listed. */
	public List<ThemeYears> broad() {
		return this.themes.stream()
			.filter((theme) -> theme.broader() == null
					|| this.themes.stream().noneMatch((other) -> other.slug().equals(theme.broader())))
			.toList();
	}

	/** The themes that are part of the one given. */
	public List<ThemeYears> narrower(String slug) {
		return this.themes.stream().filter((theme) -> slug.equals(theme.broader())).toList();
	}

}
