package org.throughline.report;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A draft went to another stage. Listeners act in the same transaction.
 *
 * @param movedById the person who moved it; {@code null} for a process
 */
public record ReportStageMoved(UUID partnershipId, UUID reportId, ReportStage from, ReportStage to,
		@Nullable UUID movedById) {

}
