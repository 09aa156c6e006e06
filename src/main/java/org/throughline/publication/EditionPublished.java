package org.throughline.publication;

import java.util.UUID;

/**
 * An edition became public, at once or on its day. Listeners act in the same transaction.
 */
public record EditionPublished(UUID partnershipId, UUID reportId, EditionSummary edition) {

}
