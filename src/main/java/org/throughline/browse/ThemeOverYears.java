package org.throughline.browse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A theme through the years.
 *
 * @param slug its name in addresses
 * @param name what the field calls it
 * @param description one line on what it covers
 * @param broader the theme it is part of
 * @param narrower the themes that are part of it
 * @param years the reporting periods in which it was said, oldest first
 * @param periodsHeld how many reporting periods are held
 * @param found what was said, newest first
 */
public record ThemeOverYears(String slug, String name, @Nullable String description, @Nullable ThemeTag broader,
		List<ThemeTag> narrower, List<String> years, int periodsHeld, PageOf<ThemeMention> found) {

	/** What was said, by report, newest first. */
	public List<ReportMentions> reports() {
		var byReport = new LinkedHashMap<ReportReference, List<ThemeMention>>();
		this.found.rows()
			.forEach((mention) -> byReport.computeIfAbsent(mention.report(), (report) -> new ArrayList<>())
				.add(mention));
		return byReport.entrySet().stream().map((said) -> new ReportMentions(said.getKey(), said.getValue())).toList();
	}

	/**
	 * What one report says on the theme.
	 *
	 * @param report the report
	 * @param mentions statements by kind, then priorities
	 */
	public record ReportMentions(ReportReference report, List<ThemeMention> mentions) {

	}

}
