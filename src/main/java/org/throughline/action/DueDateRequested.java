package org.throughline.action;

import java.util.UUID;

/**
 * The owner of an action asks for a new due date.
 *
 * @param partnershipId the partnership's id
 */
public record DueDateRequested(UUID actionId, UUID partnershipId) {

}
