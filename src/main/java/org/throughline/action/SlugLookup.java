package org.throughline.action;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.form.RuleViolation;

/**
 * Finds ids by the names that stand in addresses, forms and files.
 */
@Component
class SlugLookup {

	private final JdbcClient jdbc;

	SlugLookup(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<UUID> partnership(@Nullable String slug) {
		return this.jdbc.sql("select id from partnership where slug = ?").param(slug).query(UUID.class).optional();
	}

	Map<String, UUID> organisations() {
		return ids("select slug, id from organisation");
	}

	Map<String, UUID> themes() {
		return ids("select slug, id from theme");
	}

	Map<String, UUID> plans(UUID partnershipId) {
		return ids("select slug, id from action_plan where partnership_id = ?", partnershipId);
	}

	Map<String, UUID> recommendationKeys(UUID partnershipId) {
		return ids("select import_key, id from recommendation where partnership_id = ? and import_key is not null",
				partnershipId);
	}

	Map<String, UUID> recommendationReferences(UUID partnershipId) {
		return ids("select reference, id from recommendation where partnership_id = ?", partnershipId);
	}

	Map<String, UUID> actionKeys(UUID partnershipId) {
		return ids("select import_key, id from action where partnership_id = ? and import_key is not null",
				partnershipId);
	}

	/** The organisation of this slug; none where none is given. */
	@Nullable UUID organisation(String field, @Nullable String slug) {
		return one(field, "select id from organisation where slug = ?", slug);
	}

	/** The plan of this slug; none where none is given. */
	@Nullable UUID plan(String field, UUID partnershipId, @Nullable String slug) {
		return one(field, "select id from action_plan where slug = ? and partnership_id = ?", slug, partnershipId);
	}

	Set<UUID> organisations(String field, Collection<String> slugs) {
		return several(field, "select slug, id from organisation where slug = any(?)", slugs);
	}

	Set<UUID> themes(String field, Collection<String> slugs) {
		return several(field, "select slug, id from theme where slug = any(?)", slugs);
	}

	Set<UUID> recommendations(String field, UUID partnershipId, Collection<String> references) {
		return several(field,
				"select reference, id from recommendation where reference = any(?) and partnership_id = ?", references,
				partnershipId);
	}

	Set<UUID> actions(String field, UUID partnershipId, Collection<String> references) {
		return several(field, "select reference, id from action where reference = any(?) and partnership_id = ?",
				references, partnershipId);
	}

	private @Nullable UUID one(String field, String sql, @Nullable String name, Object... more) {
		if (name == null || name.isBlank()) {
			return null;
		}
		return this.jdbc.sql(sql)
			.param(name.strip())
			.params(List.of(more))
			.query(UUID.class)
			.optional()
			.orElseThrow(() -> new RuleViolation(field, "action.name.unknown", name.strip()));
	}

	private Set<UUID> several(String field, String sql, Collection<String> names, Object... more) {
		if (names.isEmpty()) {
			return Set.of();
		}
		var found = new HashMap<String, UUID>();
		this.jdbc.sql(sql).param(names.toArray(String[]::new)).params(List.of(more)).query((row) -> {
			found.put(row.getString(1), row.getObject(2, UUID.class));
		});
		var ids = new LinkedHashSet<UUID>();
		for (String name : names) {
			var id = found.get(name);
			if (id == null) {
				throw new RuleViolation(field, "action.name.unknown", name);
			}
			ids.add(id);
		}
		return ids;
	}

	private Map<String, UUID> ids(String sql, Object... parameters) {
		var ids = new HashMap<String, UUID>();
		this.jdbc.sql(sql).params(parameters).query((row) -> {
			ids.put(row.getString(1), row.getObject(2, UUID.class));
		});
		return ids;
	}

}
