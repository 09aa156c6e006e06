package org.throughline.measure;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.RuleViolation;

/**
 * The slugs of organisations, themes or reports.
 *
 * @param unknown message of the violation if there is no such slug
 */
record KnownSlugs(Map<String, UUID> ids, String unknown) {

	/**
	 * Returns the identifier, or {@code null} if there is no slug.
	 * @param field the field of the violation
	 */
	@Nullable UUID id(String field, @Nullable String slug) {
		return (slug != null) ? require(field, slug) : null;
	}

	/** Returns the identifiers of several. */
	Set<UUID> ids(String field, Collection<String> slugs) {
		var found = new LinkedHashSet<UUID>();
		slugs.forEach((slug) -> found.add(require(field, slug)));
		return found;
	}

	/** Returns the slugs by identifier. */
	Map<UUID, String> byId() {
		return this.ids.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
	}

	private UUID require(String field, String slug) {
		UUID id = this.ids.get(slug);
		if (id == null) {
			throw new RuleViolation(field, this.unknown, slug);
		}
		return id;
	}

}
