package org.throughline.action;

import java.util.UUID;

/**
 * An owner has reported an action complete; it waits to be verified.
 *
 * @param partnershipId the partnership's id
 * @param reference its name there
 */
public record ActionReportedComplete(UUID actionId, UUID partnershipId, String reference) {

}
