package org.throughline.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * The origin and the impact of a statement.
 *
 * @param impact the records that show what it led to, for business managers
 * @param lineage where it comes from, or {@code null} if unknown
 */
public record StatementTrace(@JsonUnwrapped StatementImpact impact, @Nullable Lineage lineage) {

}
