package org.throughline.browse.web;

import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import org.throughline.assurance.AuditQueries;
import org.throughline.browse.PartnershipHeading;
import org.throughline.browse.ReportHeading;
import org.throughline.report.ReportPart;

/**
 * The risks a report states, and the registers they stand in.
 */
@Component
class RiskContent implements PartContent {

	private final AuditQueries reading;

	RiskContent(AuditQueries reading) {
		this.reading = reading;
	}

	@Override
	public Optional<String> show(PartnershipHeading partnership, ReportHeading report, ReportPart part, Model model) {
		if (part != ReportPart.RISKS || !report.told().contains(part.name())) {
			return Optional.empty();
		}
		var told = this.reading.risks(partnership.id(), report.slug(), report.datedOn());
		model.addAttribute("risks", told);
		return told.empty() ? Optional.empty() : Optional.of("browse/risks :: part");
	}

}
