package org.throughline.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.platform.text.Slug;
import org.throughline.statute.StatuteService;

/**
 * Validates the details of a report before it is created or edited.
 */
@Component
class ReportRules {

	private final AnnualReportRepository reports;

	private final StatuteService statute;

	private final ReferenceLookup references;

	ReportRules(AnnualReportRepository reports, StatuteService statute, ReferenceLookup references) {
		this.reports = reports;
		this.references = references;
		this.statute = statute;
	}

	/** Returns an unused slug, or records an error if the slug is in use. */
	String freeSlug(UUID partnershipId, String periodLabel, String body, WordingRules rules) {
		String slug = Slug.of((periodLabel + " " + body).strip());
		rules.slug("period.label", slug);
		if (this.reports.existsByBodyPartnershipIdAndSlug(partnershipId, slug)) {
			rules.broken("period.label",
					"Enter another one: there is already a report with the web address ending “" + slug + "”");
		}
		return slug;
	}

	/** Returns an unused slug for the amendment of a report. */
	String amendmentSlug(UUID partnershipId, String slug, AmendmentKind kind) {
		String wanted = slug + "-" + kind.name().toLowerCase(Locale.ROOT);
		return Slug.free(wanted, (each) -> this.reports.existsByBodyPartnershipIdAndSlug(partnershipId, each));
	}

	/**
	 * Returns the details with their statutory guidance.
	 * @throws org.throughline.platform.form.RuleViolation with all broken rules
	 */
	ReportContent checked(ReportContent content, RuleCollector collector) {
		var rules = collector.rules();
		content.check(rules);
		var guidance = guidance(content, rules);
		collector.throwIfBroken();
		return content.under(guidance);
	}

	/**
	 * Returns the guidance chosen with a reason, or that in force at the document date.
	 */
	ReportContent.Guidance guidance(ReportContent content, WordingRules rules) {
		var guidance = content.guidance();
		String wanted = guidance.regimeKey();
		var inForce = this.statute.regimeFor(content.document().datedOn());
		if (wanted == null || wanted.equals(inForce.key())) {
			if (guidance.regimeReason() != null) {
				rules.broken("guidance.regimeReason",
						"Select other guidance for this reason, or leave the reason empty: " + inForce.name()
								+ " was in force at the document date");
			}
			return new ReportContent.Guidance(inForce.key(), null);
		}
		if (this.statute.regime(wanted).isEmpty()) {
			rules.broken("guidance.regimeKey", "Select statutory guidance from the list");
		}
		rules.required("guidance.regimeReason", "reason why it is not under " + inForce.name(), guidance.regimeReason(),
				WordingRules.POINT);
		return guidance;
	}

	/** Returns the reporting body, or records what is missing. */
	NamedBody body(UUID partnershipId, ReportBody body, WordingRules rules) {
		boolean subgroup = body.kind() == ReportKind.SUBGROUP;
		boolean agency = body.kind() == ReportKind.AGENCY;
		var groupId = subgroup ? id(this.references.groups(partnershipId), body.group()) : null;
		var organisations = (agency || body.joint()) ? this.references.organisations() : Map.<String, UUID>of();
		var organisationId = agency ? id(organisations, body.organisation()) : null;
		if (subgroup && groupId == null) {
			rules.broken("body.group", "Select the group");
		}
		if (agency && organisationId == null) {
			rules.broken("body.organisation", "Select the agency");
		}
		var bodies = new LinkedHashSet<UUID>();
		if (body.joint()) {
			rules.known("body.bodies", "organisation", organisations.keySet(), body.bodies());
			body.bodies().stream().map(organisations::get).filter(Objects::nonNull).forEach(bodies::add);
		}
		if (body.bodiesMissing()) {
			rules.broken("body.bodies", "Select at least two bodies");
		}
		return new NamedBody(body, partnershipId, groupId, organisationId, bodies);
	}

	private static @Nullable UUID id(Map<String, UUID> ids, @Nullable String slug) {
		return (slug != null) ? ids.get(slug) : null;
	}

	void checkAuthors(List<ReportAuthor> authors, WordingRules rules) {
		for (int at = 0; at < authors.size(); at++) {
			authors.get(at).check("authors[%d].".formatted(at), rules);
		}
	}

	/**
	 * A reporting body with the identifiers of what it names, complete if no rule is
	 * broken.
	 */
	record NamedBody(ReportBody named, UUID partnershipId, @Nullable UUID groupId, @Nullable UUID organisationId,
			Set<UUID> jointBodies) {

		AnnualReport.Body body() {
			return new AnnualReport.Body(this.partnershipId, this.named.kind(), this.groupId, this.organisationId,
					this.named.joint() && this.named.withPartnership() != null);
		}

	}

}
