package org.throughline.report;

import java.util.UUID;

/**
 * A draft went to another stage. Listeners act in the same transaction.
 */
public record ReportStageMoved(UUID partnershipId, UUID reportId, ReportStage from, ReportStage to) {

}
