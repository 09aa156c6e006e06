package org.throughline.report;

import java.util.UUID;

/**
 * Event: content signed by a safeguarding partner has changed, so the partner must sign
 * again. Listeners act in the same transaction.
 *
 * @param organisationId the safeguarding partner
 */
public record SignOffReopened(UUID partnershipId, UUID reportId, UUID organisationId) {

}
