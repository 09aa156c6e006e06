package org.throughline.platform.form;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.function.SingletonSupplier;

/**
 * The identifiers of the records that a form or a file can name by slug or reference.
 * They are read once, when the first is asked for.
 */
public final class KnownSlugs {

	private final Supplier<Map<String, UUID>> ids;

	public KnownSlugs(Supplier<Map<String, UUID>> ids) {
		this.ids = SingletonSupplier.of(ids);
	}

	/** Returns the identifiers that a statement selects after their slugs. */
	public static Map<String, UUID> read(JdbcClient.StatementSpec select) {
		var ids = new LinkedHashMap<String, UUID>();
		select.query((row) -> {
			ids.put(row.getString(1), row.getObject(2, UUID.class));
		});
		return ids;
	}

	/** Returns the identifier, or {@code null} if there is no slug. */
	public @Nullable UUID id(String field, @Nullable String slug) {
		return (slug == null || slug.isBlank()) ? null : require(field, slug);
	}

	/** Returns the identifiers of several. */
	public Set<UUID> ids(String field, Collection<String> slugs) {
		var found = new LinkedHashSet<UUID>();
		slugs.forEach((slug) -> found.add(require(field, slug)));
		return found;
	}

	/**
	 * Returns the identifier.
	 * @throws RuleViolation at the field if there is none
	 */
	public UUID require(String field, @Nullable String slug) {
		String named = (slug != null) ? slug.strip() : "";
		UUID id = this.ids.get().get(named);
		if (id == null) {
			throw new RuleViolation(field, "reference.unknown", named);
		}
		return id;
	}

	/** Returns the slugs by identifier. */
	public Map<UUID, String> byId() {
		return this.ids.get()
			.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey, (first, second) -> first));
	}

}
