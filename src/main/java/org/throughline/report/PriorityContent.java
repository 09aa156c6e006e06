package org.throughline.report;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import static org.throughline.report.WordingRules.blankToNull;

/**
 * The content of a priority, shared by the entity, its edit and its details.
 *
 * @param title title as agreed
 * @param periodMeant the period it is set for, if not the period of the report
 */
@Embeddable
public record PriorityContent(String title, @Nullable String periodMeant) {

	public PriorityContent {
		title = title.strip();
		periodMeant = blankToNull(periodMeant);
	}

}
