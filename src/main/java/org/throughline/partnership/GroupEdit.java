package org.throughline.partnership;

import org.jspecify.annotations.Nullable;

/**
 * New values for a group.
 *
 * @param parentSlug slug of the group it reports to
 * @param hostSlug slug of the host organisation
 */
public record GroupEdit(GroupContent content, @Nullable String parentSlug, @Nullable String hostSlug) {

}
