package org.throughline.measure;

import java.util.UUID;

/**
 * A budget without its lines.
 *
 * @param id the identifier
 * @param slug the slug
 * @param version the version
 * @param period the period
 */
public record BudgetSummary(UUID id, String slug, int version, BudgetPeriod period) {

}
