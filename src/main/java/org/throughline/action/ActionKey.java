package org.throughline.action;

import java.util.UUID;

/**
 * Names one action: references are unique within a partnership.
 *
 * @param partnershipId whose it is
 * @param reference its name there
 */
public record ActionKey(UUID partnershipId, String reference) {

}
