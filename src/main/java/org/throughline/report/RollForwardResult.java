package org.throughline.report;

import java.util.List;

/**
 * What came of rolling a report forward.
 *
 * @param slug the new draft's name in addresses
 * @param carried how many statements and priorities were carried as they stand
 * @param reworded how many were carried in other words
 * @param dropped how many were left out with a reason
 * @param leftOpen what the new report still has to say
 * @param overlapping reports of the same body whose period overlaps: a warning
 */
public record RollForwardResult(String slug, int carried, int reworded, int dropped, List<LeftOpen> leftOpen,
		List<ReportSummary> overlapping) {

	/**
	 * A thing carried without its words.
	 *
	 * @param kind {@code SECTION} (without text) or {@code PRIORITY} (without progress)
	 * @param name the section's slug or the priority's number, as in its address
	 * @param words its heading or title
	 */
	public record LeftOpen(String kind, String name, String words) {

	}

}
