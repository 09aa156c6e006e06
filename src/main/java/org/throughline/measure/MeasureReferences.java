package org.throughline.measure;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.partnership.OrganisationService;
import org.throughline.partnership.ReportDirectory;
import org.throughline.theme.ThemeService;

/**
 * Looks up what records refer to: organisations, themes and reports.
 */
@Component
class MeasureReferences {

	private final OrganisationService organisations;

	private final ThemeService themes;

	private final ReportDirectory reports;

	MeasureReferences(OrganisationService organisations, ThemeService themes, ReportDirectory reports) {
		this.organisations = organisations;
		this.themes = themes;
		this.reports = reports;
	}

	/** Returns the organisation with this slug, or {@code null} if there is no slug. */
	@Nullable UUID organisation(String field, @Nullable String slug) {
		return (slug != null) ? organisations().id(field, slug) : null;
	}

	KnownSlugs organisations() {
		return new KnownSlugs(this.organisations.idsBySlug(), "measure.organisation.unknown");
	}

	Set<UUID> themes(String field, Collection<String> slugs) {
		return slugs.isEmpty() ? Set.of() : themes().ids(field, slugs);
	}

	KnownSlugs themes() {
		return new KnownSlugs(this.themes.idsBySlug(), "measure.theme.unknown");
	}

	/** Returns the report with this slug, or {@code null} if there is no slug. */
	@Nullable UUID report(UUID partnershipId, @Nullable String slug) {
		return (slug != null) ? reportSlugs(partnershipId).id("report", slug) : null;
	}

	KnownSlugs reportSlugs(UUID partnershipId) {
		return new KnownSlugs(this.reports.idsBySlug(partnershipId), "measure.report.unknown");
	}

	List<ReportDirectory.NamedReport> reports(UUID partnershipId) {
		return this.reports.reportsOf(partnershipId);
	}

}
