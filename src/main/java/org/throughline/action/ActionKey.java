package org.throughline.action;

import java.util.UUID;

/**
 * Names one action: references are unique within a partnership.
 *
 * @param partnershipId the partnership's id
 * @param reference its name there
 */
public record ActionKey(UUID partnershipId, String reference) {

}
