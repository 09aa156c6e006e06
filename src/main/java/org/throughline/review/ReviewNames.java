package org.throughline.review;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.form.RuleViolation;

/**
 * Finds themes and organisations by their slugs.
 */
@Component
class ReviewNames {

	private final JdbcClient jdbc;

	ReviewNames(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns the identifiers of themes. Refuses an unknown slug. */
	Set<UUID> themes(Collection<String> slugs) {
		var known = ids("theme", slugs);
		slugs.stream().filter((slug) -> !known.containsKey(slug)).findFirst().ifPresent((slug) -> {
			throw new RuleViolation("themes", "review.theme.unknown", slug);
		});
		return Set.copyOf(known.values());
	}

	/** Returns the identifiers of organisations. Refuses an unknown slug. */
	Set<UUID> organisations(Collection<String> slugs) {
		var known = ids("organisation", slugs);
		slugs.stream().filter((slug) -> !known.containsKey(slug)).findFirst().ifPresent((slug) -> {
			throw new RuleViolation("partners", "review.partner.unknown", slug);
		});
		return Set.copyOf(known.values());
	}

	Map<String, UUID> ids(String table, Collection<String> slugs) {
		var ids = new HashMap<String, UUID>();
		this.jdbc.sql("select slug, id from " + table + " where slug = any(?)")
			.param(slugs.toArray(String[]::new))
			.query((row) -> {
				ids.put(row.getString("slug"), row.getObject("id", UUID.class));
			});
		return ids;
	}

	Optional<UUID> partnership(@Nullable String slug) {
		return this.jdbc.sql("select id from partnership where slug = ?").param(slug).query(UUID.class).optional();
	}

}
