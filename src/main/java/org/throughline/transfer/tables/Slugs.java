package org.throughline.transfer.tables;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.throughline.assurance.SlugAndName;

/**
 * The slugs of organisations and themes.
 */
final class Slugs {

	private Slugs() {
	}

	static List<String> of(List<SlugAndName> named) {
		return named.stream().map(SlugAndName::slug).toList();
	}

	static @Nullable String of(@Nullable SlugAndName named) {
		return (named != null) ? named.slug() : null;
	}

}
