package org.throughline.report;

import java.util.UUID;

/**
 * Somebody begins to amend a published report. Listeners act in the same transaction.
 */
public record AmendmentStarted(UUID partnershipId, String slug) {

}
