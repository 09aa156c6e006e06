package org.throughline.report;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.platform.text.Slug;
import org.throughline.statute.StatuteService;

import static org.throughline.report.WordingRules.orNone;

/**
 * What a report must say about itself before it can be opened or changed.
 */
@Component
class OpeningRules {

	private final AnnualReportRepository reports;

	private final StatuteService statute;

	OpeningRules(AnnualReportRepository reports, StatuteService statute) {
		this.reports = reports;
		this.statute = statute;
	}

	/** A name in addresses no report of the partnership has; a taken one is refused. */
	String freeSlug(UUID partnershipId, @Nullable String wanted, String periodLabel, String body, WordingRules rules) {
		String given = orNone(wanted);
		String field = (given != null) ? "slug" : "periodLabel";
		String slug = (given != null) ? given : Slug.of((periodLabel + " " + body).strip());
		rules.slug(field, slug);
		if (this.reports.existsByPartnershipIdAndSlug(partnershipId, slug)) {
			rules.broken(field, "There is already a report with the web address ending “" + slug + "”");
		}
		return slug;
	}

	/** What a report says about itself, refused with every broken rule. */
	AnnualReport.Particulars particulars(ReportEdit edit, Refusals refusals) {
		var rules = refusals.rules();
		rules.required("title", "The title", edit.title(), WordingRules.LINE);
		rules.required("periodLabel", "The period", edit.periodLabel(), WordingRules.LINE);
		rules.period("endsOn", edit.startsOn(), edit.endsOn());
		rules.atMost("dateNote", "The date note", edit.dateNote(), WordingRules.POINT);
		rules.link("url", edit.url());
		rules.atMost("source", "The source", edit.source(), WordingRules.POINT);
		String wanted = orNone(edit.regimeKey());
		if (wanted != null && this.statute.regime(wanted).isEmpty()) {
			rules.broken("regimeKey", "Choose statutory guidance from the list");
		}
		refusals.refuseIfAny();
		String regime = (wanted != null) ? wanted : this.statute.regimeFor(edit.endsOn()).key();
		return new AnnualReport.Particulars(edit.title().strip(), edit.periodLabel().strip(), edit.startsOn(),
				edit.endsOn(), regime, edit.datedOn(), edit.datePrecision(), orNone(edit.dateNote()),
				orNone(edit.url()), orNone(edit.source()));
	}

}
