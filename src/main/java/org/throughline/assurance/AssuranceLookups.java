package org.throughline.assurance;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.partnership.OrganisationService;
import org.throughline.partnership.ReportDirectory;
import org.throughline.platform.form.KnownSlugs;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.web.NotFoundException;
import org.throughline.platform.persistence.NumberedEntities;
import org.throughline.platform.persistence.NumberedRoot;
import org.throughline.platform.text.Slug;
import org.throughline.theme.ThemeService;

/**
 * Looks up organisations, reports, themes and self-assessments by slug, and records by
 * number.
 */
@Component
class AssuranceLookups {

	private final OrganisationService organisations;

	private final ReportDirectory reports;

	private final ThemeService themes;

	private final NumberedEntities entities;

	private final SelfAssessmentRepository assessments;

	AssuranceLookups(OrganisationService organisations, ReportDirectory reports, ThemeService themes,
			NumberedEntities entities, SelfAssessmentRepository assessments) {
		this.organisations = organisations;
		this.reports = reports;
		this.themes = themes;
		this.entities = entities;
		this.assessments = assessments;
	}

	/**
	 * Returns the organisation of this slug, if any. Refuses an unknown one at the field.
	 */
	@Nullable UUID organisation(String field, @Nullable String slug) {
		return this.organisations.known().id(field, slug);
	}

	/** Returns the record of this number, if any. Refuses an unknown one at the field. */
	@Nullable UUID numbered(String field, Class<? extends NumberedRoot> type, UUID partnershipId, @Nullable Integer number) {
		return (number == null) ? null
				: this.entities.find(type, partnershipId, number)
					.map(NumberedRoot::id)
					.orElseThrow(() -> new RuleViolation(field, "assurance.number.unknown", number));
	}

	/**
	 * Returns the self-assessment of an organisation, or of the partnership, unless it
	 * has changed since this version.
	 */
	SelfAssessment assessment(UUID partnershipId, StandardSetDetails set, String organisation, int version) {
		var assessment = findAssessment(partnershipId, set, organisation).orElseThrow(NotFoundException::new);
		assessment.requireVersion(version);
		return assessment;
	}

	Optional<SelfAssessment> findAssessment(UUID partnershipId, StandardSetDetails set, String organisation) {
		var body = organisation.equals(SelfAssessmentDetails.PARTNERSHIP) ? partnershipId
				: this.organisations.idsBySlug().get(organisation);
		return (body != null) ? this.assessments.find(set.id(), body) : Optional.empty();
	}

	KnownSlugs organisations() {
		return this.organisations.known();
	}

	/**
	 * Returns the organisations of these slugs, or the partnership for its own. Refuses
	 * an unknown one at the field.
	 */
	Map<String, UUID> bodies(String field, UUID partnershipId, Collection<String> slugs) {
		var known = this.organisations.known();
		var bodies = new LinkedHashMap<String, UUID>();
		slugs.forEach((slug) -> bodies.put(slug,
				slug.equals(SelfAssessmentDetails.PARTNERSHIP) ? partnershipId : known.require(field, slug)));
		return bodies;
	}

	/** Returns the report of this slug, if any. Refuses an unknown one at the field. */
	@Nullable UUID report(String field, UUID partnershipId, @Nullable String slug) {
		return this.reports.known(partnershipId).id(field, slug);
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
		return this.themes.known().ids(field, slugs);
	}

}
