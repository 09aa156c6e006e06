package org.throughline.action;

import java.util.UUID;

/**
 * Identity of an action or a recommendation.
 *
 * @param partnershipId the partnership's id
 * @param partnershipSlug the partnership's slug
 * @param reference its reference in the partnership, for example "act-0123"
 * @param version the version for optimistic locking
 */
public record RecordIdentity(UUID id, UUID partnershipId, String partnershipSlug, String reference, int version) {

}
