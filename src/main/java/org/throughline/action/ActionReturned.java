package org.throughline.action;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An action that was reported complete is returned to its owner as incomplete.
 *
 * @param partnershipId the partnership's id
 * @param reference its name there
 * @param ownerId the organisation that owns it
 */
public record ActionReturned(UUID actionId, UUID partnershipId, String reference, @Nullable UUID ownerId) {

}
