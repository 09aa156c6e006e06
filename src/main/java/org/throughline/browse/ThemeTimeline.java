package org.throughline.browse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

import org.springframework.data.domain.Page;
import org.springframework.util.StringUtils;

import org.throughline.theme.ThemeSummary;
import org.throughline.report.ReportedPeriods;

/**
 * A theme over the years.
 *
 * @param narrower its narrower themes, by name
 * @param reported the periods that have it
 * @param allPeriods the number of reporting periods
 * @param found statements and priorities, newest report first
 * @param findings audit findings, risks and training
 */
public record ThemeTimeline(ThemeSummary theme, List<ThemeSummary> narrower, ReportedPeriods reported, int allPeriods,
		Page<ThemeMention> found, ThemeFindings findings) {

	/** Returns "In 2 of 5 reporting years: 2020/21, 2024/25." */
	public String reportedInWords() {
		return StringUtils.capitalize(this.reported.inWords(this.allPeriods)) + ".";
	}

	/** Returns statements and priorities by report, newest first. */
	public List<ReportMentions> reports() {
		var byReport = new LinkedHashMap<ReportReference, List<ThemeMention>>();
		this.found.forEach(
				(mention) -> byReport.computeIfAbsent(mention.report(), (report) -> new ArrayList<>()).add(mention));
		return byReport.entrySet()
			.stream()
			.map((report) -> new ReportMentions(report.getKey(), report.getValue()))
			.toList();
	}

	/**
	 * The statements and priorities of one report.
	 *
	 * @param mentions statements by kind, then priorities
	 */
	public record ReportMentions(ReportReference report, List<ThemeMention> mentions) {

		public List<ThemeMention> statements() {
			return this.mentions.stream().filter((mention) -> mention.statement() != null).toList();
		}

		public List<ThemeMention> priorities() {
			return this.mentions.stream().filter((mention) -> mention.priority() != null).toList();
		}

	}

}
