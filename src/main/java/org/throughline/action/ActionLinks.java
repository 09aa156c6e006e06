package org.throughline.action;

import java.util.List;

import org.jspecify.annotations.Nullable;

public record ActionLinks(@Nullable String planSlug, List<String> recommendationReferences, List<String> themeSlugs) {

	public static final ActionLinks NONE = new ActionLinks(null, List.of(), List.of());

}
