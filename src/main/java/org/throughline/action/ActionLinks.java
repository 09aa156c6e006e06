package org.throughline.action;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The records an action is linked to.
 */
public record ActionLinks(@Nullable String planSlug, List<String> recommendationReferences, List<String> themeSlugs) {

	/** No links. */
	public static final ActionLinks NONE = new ActionLinks(null, List.of(), List.of());

}
