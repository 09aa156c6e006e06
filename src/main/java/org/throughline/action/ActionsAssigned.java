package org.throughline.action;

import java.util.List;
import java.util.UUID;

/**
 * Actions are new, or have another owner.
 *
 * @param partnershipId the partnership's id
 */
public record ActionsAssigned(UUID partnershipId, List<UUID> actionIds) {

}
