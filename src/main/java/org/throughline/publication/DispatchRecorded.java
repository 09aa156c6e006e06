package org.throughline.publication;

import java.util.UUID;

/**
 * Somebody recorded that a copy of a published report was sent.
 */
public record DispatchRecorded(UUID partnershipId, UUID reportId) {

}
