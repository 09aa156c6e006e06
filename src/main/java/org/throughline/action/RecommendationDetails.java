package org.throughline.action;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.partnership.OrganisationSummary;

/**
 * A recommendation with all that belongs to it.
 *
 * @param recommendation itself
 * @param partnershipId whose it is
 * @param points its sub-points
 * @param addresseesAsWritten whom it is made to, in the source's words
 * @param organisations those of them that are organisations held here, under today's
 * names
 * @param themes its themes
 * @param responseReason why it is accepted in part or not
 * @param progressAsWritten what the source itself says on how far it is
 * @param note the editor's remark; for the business manager only
 * @param actions the actions that answer it and that the reader may see
 * @param version which state it is
 */
public record RecommendationDetails(RecommendationSummary recommendation, UUID partnershipId, List<String> points,
		@Nullable String addresseesAsWritten, List<OrganisationSummary> organisations, List<ThemeTag> themes,
		@Nullable String responseReason, @Nullable String progressAsWritten, @Nullable String note,
		List<ActionSummary> actions, int version) {

}
