package org.throughline.action;

import java.util.UUID;

/**
 * A person recorded that a letter was sent to an agency.
 *
 * @param organisationId the agency it is about
 */
public record LetterSent(UUID letterId, UUID partnershipId, int number, UUID organisationId, LetterKind kind) {

}
