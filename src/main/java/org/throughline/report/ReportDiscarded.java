package org.throughline.report;

import java.util.UUID;

/**
 * A sealed report returns to draft before it becomes public. Listeners act in the same
 * transaction, while the report is still sealed.
 */
public record ReportDiscarded(UUID reportId) {

}
