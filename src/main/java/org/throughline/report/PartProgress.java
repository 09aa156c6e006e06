package org.throughline.report;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The content of a part of a draft and its outstanding tasks, as counts.
 *
 * @param records the number of records in addition to its text, such as figures
 * @param missing the number of outstanding tasks found by the checks of the text
 */
public record PartProgress(ReportPart part, int statements, int sections, int priorities, int records, int missing) {

	/** Returns whether nothing has been written or entered. */
	public boolean empty() {
		return this.statements + this.sections + this.priorities + this.records == 0;
	}

	/** Returns whether it holds something and nothing of it is missing. */
	public boolean ready() {
		return !empty() && this.missing == 0;
	}

	/**
	 * Returns the number of entries by kind, without the kinds that have none.
	 */
	public Map<String, Integer> counts() {
		var counts = new LinkedHashMap<String, Integer>();
		counts.put("priorities", this.priorities);
		counts.put("statements", this.statements);
		counts.put("sections", this.sections);
		counts.put("records", this.records);
		counts.values().removeIf((count) -> count == 0);
		return counts;
	}

	static PartProgress none(ReportPart part) {
		return new PartProgress(part, 0, 0, 0, 0, 0);
	}

}
