package org.throughline.report;

import java.util.UUID;

/**
 * A priority in a report.
 *
 * @param id identifier of the priority, the same in all reports that continue it
 * @param progressId identifier of its progress in this report
 * @param number number within the report; never used again
 * @param position position in the list
 * @param content its content
 * @param progress its progress in this report
 * @param links the records it refers to
 * @param version version for the next edit
 */
public record PriorityDetails(UUID id, UUID progressId, int number, int position, PriorityContent content,
		ProgressContent progress, PriorityLinks links, int version) {

	public String title() {
		return this.content.title();
	}

}
