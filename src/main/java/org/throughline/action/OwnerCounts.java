package org.throughline.action;

import org.jspecify.annotations.Nullable;

/**
 * Counts of one owner's actions.
 *
 * @param ownerSlug the organisation; none for actions without one
 * @param ownerName under today's name
 * @param counts how many
 */
public record OwnerCounts(@Nullable String ownerSlug, @Nullable String ownerName, ActionCounts counts) {

}
