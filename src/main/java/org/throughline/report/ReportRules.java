package org.throughline.report;

import java.util.UUID;

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

	ReportRules(AnnualReportRepository reports, StatuteService statute) {
		this.reports = reports;
		this.statute = statute;
	}

	/** Returns an unused slug, or records an error if the slug is in use. */
	String freeSlug(UUID partnershipId, String periodLabel, String body, WordingRules rules) {
		String slug = Slug.of((periodLabel + " " + body).strip());
		rules.slug("period.label", slug);
		if (this.reports.existsByBodyPartnershipIdAndSlug(partnershipId, slug)) {
			rules.broken("period.label",
					"Choose another one: there is already a report with the web address ending “" + slug + "”");
		}
		return slug;
	}

	/**
	 * Returns the details with their statutory guidance.
	 * @throws org.throughline.platform.form.RuleViolation with all broken rules
	 */
	ReportContent checked(ReportContent content, RuleCollector collector) {
		var rules = collector.rules();
		var period = content.period();
		content.check(rules);
		String wanted = content.regimeKey();
		if (wanted != null && this.statute.regime(wanted).isEmpty()) {
			rules.broken("regime", "Choose statutory guidance from the list");
		}
		collector.throwIfBroken();
		return (wanted != null) ? content : content.under(this.statute.regimeFor(period.endsOn()).key());
	}

}
