package org.throughline.action;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.partnership.OrganisationSummary;

/**
 * A recommendation with all that belongs to it.
 *
 * @param recommendation itself
 * @param partnershipId the partnership's id
 * @param points its sub-points
 * @param addresseesAsWritten the addressees, as worded in the source
 * @param organisations the addressed organisations under their current names
 * @param themes its themes
 * @param responseReason the reason for the response
 * @param progressAsWritten the progress stated in the source
 * @param note the internal note; only for the business manager
 * @param actions the linked actions that the reader may see
 * @param version the version for optimistic locking
 */
public record RecommendationDetails(RecommendationSummary recommendation, UUID partnershipId, List<String> points,
		@Nullable String addresseesAsWritten, List<OrganisationSummary> organisations, List<ThemeTag> themes,
		@Nullable String responseReason, @Nullable String progressAsWritten, @Nullable String note,
		List<ActionSummary> actions, int version) {

}
