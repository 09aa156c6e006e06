package org.throughline.measure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.partnership.OrganisationService;
import org.throughline.partnership.OrganisationSummary;
import org.throughline.partnership.PartnershipService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.partnership.ReportDirectory;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.text.ImportProblem;
import org.throughline.platform.text.ImportRefused;
import org.throughline.platform.web.NotFoundException;
import org.throughline.theme.ThemeService;

/**
 * Looks up what records refer to: partnerships, organisations, themes and reports.
 */
@Component
class MeasureReferences {

	private final JdbcClient jdbc;

	private final PartnershipService partnerships;

	private final OrganisationService organisations;

	private final ThemeService themes;

	private final ReportDirectory reports;

	private final CurrentUser user;

	private final MessageSource messages;

	private final Clock clock;

	MeasureReferences(JdbcClient jdbc, PartnershipService partnerships, OrganisationService organisations,
			ThemeService themes, ReportDirectory reports, CurrentUser user, MessageSource messages, Clock clock) {
		this.jdbc = jdbc;
		this.partnerships = partnerships;
		this.organisations = organisations;
		this.themes = themes;
		this.reports = reports;
		this.user = user;
		this.messages = messages;
		this.clock = clock;
	}

	/** Whether a row with this identifier was added before. */
	boolean known(String table, UUID id) {
		return this.jdbc.sql("select exists (select from " + table + " where id = ?)")
			.param(id)
			.query(Boolean.class)
			.single();
	}

	/** Checks that an update of one version has changed a row. */
	void changed(int rows, String table, UUID id) {
		if (rows == 0) {
			if (known(table, id)) {
				throw new OptimisticLockingFailureException("The row has changed");
			}
			throw new NotFoundException();
		}
	}

	/** Returns the organisation with this slug, or {@code null} if there is no slug. */
	@Nullable UUID organisation(String field, @Nullable String slug) {
		return (slug != null) ? organisations().id(field, slug) : null;
	}

	KnownSlugs organisations() {
		return new KnownSlugs(this.organisations.idsBySlug(), "measure.organisation.unknown");
	}

	/** Returns the themes with these slugs. */
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

	/** Checks that the partnership has this report. */
	void requireReport(UUID partnershipId, @Nullable String slug) {
		if (slug != null && reports(partnershipId).stream().noneMatch((report) -> report.slug().equals(slug))) {
			throw new RuleViolation("report", "measure.report.unknown", slug);
		}
	}

	List<ReportDirectory.NamedReport> reports(UUID partnershipId) {
		return this.reports.reportsOf(partnershipId);
	}

}
