package org.throughline.review;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.partnership.OrganisationService;
import org.throughline.partnership.PartnershipService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.RuleViolation;
import org.throughline.theme.ThemeService;

/**
 * Finds themes, organisations and partnerships by their slugs.
 */
@Component
class ReviewNames {

	private final ThemeService themes;

	private final OrganisationService organisations;

	private final PartnershipService partnerships;

	ReviewNames(ThemeService themes, OrganisationService organisations, PartnershipService partnerships) {
		this.themes = themes;
		this.organisations = organisations;
		this.partnerships = partnerships;
	}

	/** Returns the identifiers of themes. Refuses an unknown slug. */
	Set<UUID> themes(Collection<String> slugs) {
		return slugs.isEmpty() ? Set.of() : ids(slugs, themeIds(), "themes", "review.theme.unknown");
	}

	/** Returns the identifiers of organisations. Refuses an unknown slug. */
	Set<UUID> organisations(Collection<String> slugs) {
		return slugs.isEmpty() ? Set.of() : ids(slugs, organisationIds(), "partners", "review.partner.unknown");
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

	Map<String, UUID> themeIds() {
		return this.themes.idsBySlug();
	}

	Map<String, UUID> organisationIds() {
		return this.organisations.idsBySlug();
	}

	Optional<UUID> partnership(@Nullable String slug) {
		return (slug != null) ? this.partnerships.find(slug).map(PartnershipSummary::id) : Optional.empty();
	}

}
