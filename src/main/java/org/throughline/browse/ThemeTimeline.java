package org.throughline.browse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A theme over the years.
 *
 * @param slug its slug
 * @param name its name
 * @param description its description in one line
 * @param broader its broader theme
 * @param narrower its narrower themes
 * @param years the periods that have it, oldest first
 * @param periodsHeld the number of reporting periods
 * @param found statements and priorities, newest report first
 */
public record ThemeTimeline(String slug, String name, @Nullable String description, @Nullable ThemeTag broader,
		List<ThemeTag> narrower, List<String> years, int periodsHeld, ResultPage<ThemeMention> found) {

	/** Returns statements and priorities by report, newest first. */
	public List<ReportMentions> reports() {
		var byReport = new LinkedHashMap<ReportReference, List<ThemeMention>>();
		this.found.rows()
			.forEach((mention) -> byReport.computeIfAbsent(mention.report(), (report) -> new ArrayList<>())
				.add(mention));
		return byReport.entrySet().stream().map((said) -> new ReportMentions(said.getKey(), said.getValue())).toList();
	}

	/**
	 * The statements and priorities of one report.
	 *
	 * @param report the report
	 * @param mentions statements by kind, then priorities
	 */
	public record ReportMentions(ReportReference report, List<ThemeMention> mentions) {

	}

}
