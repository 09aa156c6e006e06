package org.throughline.action;

import java.util.List;

import org.throughline.platform.persistence.NamedReference;

/**
 * A recommendation with all that belongs to it.
 *
 * @param organisations the organisations it is addressed to
 * @param actions the linked actions that the reader may see
 * @param letters letters sent about it that the reader may see, the last first
 */
public record RecommendationDetails(RecommendationSummary recommendation, List<NamedReference> organisations,
		List<NamedReference> themes, List<ActionSummary> actions, List<LetterSummary> letters) {

}
