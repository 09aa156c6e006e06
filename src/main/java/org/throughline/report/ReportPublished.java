package org.throughline.report;

import java.util.UUID;

/**
 * A report or a change of a published report became public. Listeners act in the same
 * transaction.
 *
 * @param reportId the report that everyone can read
 */
public record ReportPublished(UUID partnershipId, UUID reportId) {

}
