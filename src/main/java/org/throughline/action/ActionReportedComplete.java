package org.throughline.action;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An owner has reported an action complete; it waits to be verified.
 *
 * @param partnershipId the partnership's id
 * @param reference its name there
 * @param ownerId the organisation that owns it
 */
public record ActionReportedComplete(UUID actionId, UUID partnershipId, String reference, @Nullable UUID ownerId) {

}
