package org.throughline.assurance;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.partnership.ReportDirectory;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.text.Slug;
import org.throughline.theme.ThemeService;

/**
 * Looks up organisations, reports and themes by slug and by identifier.
 */
@Component
class AssuranceLookups {

	private final JdbcClient jdbc;

	private final ObjectProvider<ReportDirectory> reports;

	private final ThemeService themes;

	AssuranceLookups(JdbcClient jdbc, ObjectProvider<ReportDirectory> reports, ThemeService themes) {
		this.jdbc = jdbc;
		this.reports = reports;
		this.themes = themes;
	}

	/** Returns the organisation of this slug. Refuses an unknown one at the field. */
	UUID organisation(String field, String slug) {
		return organisations(field, List.of(slug)).values().iterator().next();
	}

	/** Returns the organisation of this slug, if there is one. */
	Optional<UUID> findOrganisation(String slug) {
		return this.jdbc.sql("select id from organisation where slug = ?").param(slug).query(UUID.class).optional();
	}

	/** Returns the organisations of these slugs. Refuses an unknown one at the field. */
	Map<String, UUID> organisations(String field, Collection<String> slugs) {
		var found = new HashMap<String, UUID>();
		this.jdbc.sql("select slug, id from organisation where slug = any(?)")
			.param(slugs.toArray(String[]::new))
			.query((row) -> {
				found.put(row.getString("slug"), row.getObject("id", UUID.class));
			});
		slugs.stream().filter((slug) -> !found.containsKey(slug)).findFirst().ifPresent((slug) -> {
			throw new RuleViolation(field, "assurance.organisation.unknown", slug);
		});
		return found;
	}

	/** Returns the slug, or {@code null}. Refuses an unknown report at the field. */
	@Nullable String report(String field, UUID partnershipId, @Nullable String slug) {
		if (slug != null && this.reports.stream()
			.flatMap((directory) -> directory.reportsOf(partnershipId).stream())
			.noneMatch((report) -> report.slug().equals(slug))) {
			throw new RuleViolation(field, "assurance.report.unknown", slug);
		}
		return slug;
	}

	/** Returns the slug of a name. Refuses a name without letters or digits. */
	static String slug(String field, String words) {
		String slug = Slug.of(words);
		if (slug.isEmpty() || slug.equals("new")) {
			throw new RuleViolation(field, "assurance.name.unfit");
		}
		return slug;
	}

	/** Returns the themes of these slugs. Refuses an unknown one at the field. */
	Set<UUID> themes(String field, Collection<String> slugs) {
		if (slugs.isEmpty()) {
			return Set.of();
		}
		var ids = this.themes.idsBySlug();
		var found = new LinkedHashSet<UUID>();
		for (String slug : slugs) {
			var id = ids.get(slug);
			if (id == null) {
				throw new RuleViolation(field, "assurance.theme.unknown", slug);
			}
			found.add(id);
		}
		return found;
	}

}
