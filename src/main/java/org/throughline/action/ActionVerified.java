package org.throughline.action;

import java.util.UUID;

/**
 * An action was verified complete.
 *
 * @param partnershipId the partnership's id
 * @param reference its name there
 */
public record ActionVerified(UUID actionId, UUID partnershipId, String reference) {

}
