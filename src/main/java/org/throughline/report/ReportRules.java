package org.throughline.report;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.platform.text.Slug;
import org.throughline.statute.StatuteService;

import static org.throughline.report.WordingRules.blankToNull;

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
	String freeSlug(UUID partnershipId, @Nullable String wanted, String periodLabel, String body, WordingRules rules) {
		String given = blankToNull(wanted);
		String field = (given != null) ? "slug" : "periodLabel";
		String slug = (given != null) ? given : Slug.of((periodLabel + " " + body).strip());
		rules.slug(field, slug);
		if (this.reports.existsByPartnershipIdAndSlug(partnershipId, slug)) {
			rules.broken(field, "There is already a report with the web address ending “" + slug + "”");
		}
		return slug;
	}

	/** Returns the valid details, or throws an exception with all errors. */
	AnnualReport.Particulars particulars(ReportEdit edit, Refusals refusals) {
		var rules = refusals.rules();
		rules.required("title", "The title", edit.title(), WordingRules.LINE);
		rules.required("periodLabel", "The period", edit.periodLabel(), WordingRules.LINE);
		rules.period("endsOn", edit.startsOn(), edit.endsOn());
		rules.atMost("dateNote", "The date note", edit.dateNote(), WordingRules.POINT);
		rules.link("url", edit.url());
		rules.atMost("source", "The source", edit.source(), WordingRules.POINT);
		String wanted = blankToNull(edit.regimeKey());
		if (wanted != null && this.statute.regime(wanted).isEmpty()) {
			rules.broken("regimeKey", "Choose statutory guidance from the list");
		}
		refusals.refuseIfAny();
		String regime = (wanted != null) ? wanted : this.statute.regimeFor(edit.endsOn()).key();
		return new AnnualReport.Particulars(edit.title().strip(), edit.periodLabel().strip(), edit.startsOn(),
				edit.endsOn(), regime, edit.datedOn(), edit.datePrecision(), blankToNull(edit.dateNote()),
				blankToNull(edit.url()), blankToNull(edit.source()));
	}

}
