package org.throughline.action;

import java.util.UUID;

/**
 * An action that was reported complete is returned to its owner as incomplete.
 *
 * @param partnershipId the partnership's id
 * @param reference its name there
 */
public record ActionReturned(UUID actionId, UUID partnershipId, String reference) {

}
