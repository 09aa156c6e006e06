package org.throughline.report;

import java.util.UUID;

/**
 * A sealed report, or the change of a published report, returns to draft before it
 * becomes public. Listeners act in the same transaction.
 *
 * @param reportId the report whose sealed edition is discarded
 */
public record ReportDiscarded(UUID reportId) {

}
