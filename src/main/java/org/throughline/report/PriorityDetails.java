package org.throughline.report;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A priority in a report.
 *
 * @param id identifier of the priority, the same in all reports that continue it
 * @param number number within the report; never used again
 * @param links the records it refers to
 * @param ownerName name of its owner at the document date, or {@code null} for the
 * partnership
 * @param version version for the next edit
 */
public record PriorityDetails(UUID id, UUID progressId, int number, @JsonUnwrapped PriorityContent content,
		@JsonUnwrapped ProgressContent progress, @JsonUnwrapped PriorityLinks links, @Nullable String ownerName,
		int version) {

	public String title() {
		return this.content.title();
	}

}
