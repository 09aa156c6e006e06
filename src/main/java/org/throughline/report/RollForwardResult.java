package org.throughline.report;

import java.util.List;

/**
 * The result of rolling a report forward.
 *
 * @param slug slug of the new draft
 * @param kept number of statements and priorities kept unchanged
 * @param reworded number reworded
 * @param removed number removed with a reason
 * @param outstanding sections and priorities of the new report without text
 * @param overlapping reports of the same body with an overlapping period, as a warning
 */
public record RollForwardResult(String slug, int kept, int reworded, int removed, List<Outstanding> outstanding,
		List<ReportSummary> overlapping) {

	/**
	 * A section or priority that was kept without its text.
	 *
	 * @param kind {@code SECTION} (without text) or {@code PRIORITY} (without progress)
	 * @param name slug of the section or number of the priority
	 * @param words heading or title
	 */
	public record Outstanding(String kind, String name, String words) {

	}

}
