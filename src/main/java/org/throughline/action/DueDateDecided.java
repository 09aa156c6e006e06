package org.throughline.action;

import java.util.UUID;

/**
 * The request for a new due date was accepted or refused.
 *
 * @param partnershipId the partnership's id
 * @param reference its name there
 * @param outcome the decision
 */
public record DueDateDecided(UUID actionId, UUID partnershipId, String reference, RequestOutcome outcome) {

}
