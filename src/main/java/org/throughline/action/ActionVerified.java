package org.throughline.action;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An action was verified complete.
 *
 * @param partnershipId the partnership's id
 * @param reference its name there
 * @param ownerId the organisation that owns it
 */
public record ActionVerified(UUID actionId, UUID partnershipId, String reference, @Nullable UUID ownerId) {

}
