package org.throughline.browse;

import java.util.List;

import org.throughline.report.ReportedPeriods;

/**
 * The themes of a partnership's reports.
 *
 * @param periods the reporting periods, oldest first
 * @param themes the themes, by name
 */
public record ThemeOverview(List<String> periods, List<ThemeYears> themes) {

	/** Returns the themes that have no broader theme in the list. */
	public List<ThemeYears> broad() {
		return this.themes.stream()
			.filter((theme) -> theme.broader() == null
					|| this.themes.stream().noneMatch((other) -> other.slug().equals(theme.broader())))
			.toList();
	}

	/** Returns the years that have a theme, with the gaps between them. */
	public ReportedPeriods reported(ThemeYears theme) {
		return ReportedPeriods.of(theme.years(), this.periods);
	}

	/** Returns the narrower themes of a theme. */
	public List<ThemeYears> narrower(String slug) {
		return this.themes.stream().filter((theme) -> slug.equals(theme.broader())).toList();
	}

}
