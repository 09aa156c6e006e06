package org.throughline.publication;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The result of checking a copy.
 *
 * @param state its state, compared with the published edition
 * @param edition the edition; {@code null} if unknown
 * @param later later editions of the same report with their changes, oldest first
 */
public record CheckedCopy(CopyState state, @Nullable PublishedEdition edition, List<PublishedEdition> later) {

	static final CheckedCopy UNKNOWN = new CheckedCopy(CopyState.UNKNOWN, null, List.of());

}
