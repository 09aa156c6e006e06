package org.throughline.report;

import org.jspecify.annotations.Nullable;

/**
 * A table row to save.
 *
 * @param reportSlug slug of its draft
 * @param number number of an existing statement, or {@code null} for a new one
 * @param edit the new values
 * @param version version of the existing statement
 */
public record StatementToSave(String reportSlug, @Nullable Integer number, StatementEdit edit, int version) {
}
