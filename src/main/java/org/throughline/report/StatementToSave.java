package org.throughline.report;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A row of a table of statements, to be saved.
 *
 * @param id of a new one, so that sending it twice adds one
 * @param reportSlug the draft it belongs to
 * @param number its number; none where it is new
 * @param edit what it shall say
 */
public record StatementToSave(UUID id, String reportSlug, @Nullable Integer number, StatementEdit edit) {

}
