package org.throughline.report;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something that a safeguarding partner signed has changed: it must sign again. Listeners
 * act in the same transaction.
 *
 * @param organisationId the safeguarding partner
 */
public record SignOffReopened(UUID partnershipId, UUID reportId, UUID organisationId, @Nullable UUID signedById) {

}
