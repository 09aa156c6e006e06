package org.throughline.report;

import java.util.UUID;

/**
 * Event: an amendment of a published report was started. Listeners act in the same
 * transaction.
 */
public record AmendmentStarted(UUID partnershipId, String slug) {

}
