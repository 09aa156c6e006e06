package org.throughline.action;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The request for a new due date was accepted or refused.
 *
 * @param partnershipId the partnership's id
 * @param reference its name there
 * @param ownerId the organisation that owns it
 * @param outcome the decision
 */
public record DueDateDecided(UUID actionId, UUID partnershipId, String reference, @Nullable UUID ownerId,
		RequestOutcome outcome) {

}
