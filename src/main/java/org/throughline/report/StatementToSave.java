package org.throughline.report;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A table row to save.
 *
 * @param id identifier of a new statement, so that sending it twice adds one
 * @param reportSlug slug of its draft
 * @param number number of an existing statement, or {@code null} for a new one
 * @param edit the new values
 * @param version version of the existing statement
 */
public record StatementToSave(UUID id, String reportSlug, @Nullable Integer number, StatementEdit edit, int version) {
}
