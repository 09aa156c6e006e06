package org.throughline.review;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.throughline.partnership.OrganisationService;
import org.throughline.platform.form.RuleViolation;
import org.throughline.theme.ThemeService;

/**
 * Finds themes and organisations by their slugs.
 */
@Component
class ReviewNames {

	private final ThemeService themes;

	private final OrganisationService organisations;

	ReviewNames(ThemeService themes, OrganisationService organisations) {
		this.themes = themes;
		this.organisations = organisations;
	}

	/** Returns the identifiers of themes. Refuses an unknown slug. */
	Set<UUID> themes(Collection<String> slugs) {
		return slugs.isEmpty() ? Set.of() : ids(slugs, this.themes.idsBySlug(), "themes", "review.theme.unknown");
	}

	/** Returns the identifiers of organisations. Refuses an unknown slug. */
	Set<UUID> organisations(Collection<String> slugs) {
		return slugs.isEmpty() ? Set.of()
				: ids(slugs, this.organisations.idsBySlug(), "partners", "review.partner.unknown");
	}

	private static Set<UUID> ids(Collection<String> slugs, Map<String, UUID> known, String field, String message) {
		slugs.stream().filter((slug) -> !known.containsKey(slug)).findFirst().ifPresent((slug) -> {
			throw new RuleViolation(field, message, slug);
		});
		return known.entrySet()
			.stream()
			.filter((entry) -> slugs.contains(entry.getKey()))
			.map(Map.Entry::getValue)
			.collect(Collectors.toUnmodifiableSet());
	}

}
