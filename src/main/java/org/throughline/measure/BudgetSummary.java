package org.throughline.measure;

import java.util.UUID;

/**
 * A budget without its lines.
 */
public record BudgetSummary(UUID id, String slug, int version, BudgetPeriod period) {

}
