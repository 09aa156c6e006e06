package org.throughline.browse.web;

import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import org.throughline.assurance.AuditQueries;
import org.throughline.browse.PartnershipHeading;
import org.throughline.browse.ReportHeading;
import org.throughline.report.ReportPart;

/**
 * Risks and risk registers of a report.
 */
@Component
class RiskContent implements PartContent {

	private final AuditQueries reading;

	RiskContent(AuditQueries reading) {
		this.reading = reading;
	}

	@Override
	public Optional<String> show(PartnershipHeading partnership, ReportHeading report, ReportPart part, Model model) {
		if (part != ReportPart.RISKS || !report.contents().has(part)) {
			return Optional.empty();
		}
		var risks = this.reading.risks(partnership.id(), report.id(), report.datedOn());
		model.addAttribute("risks", risks);
		return risks.empty() ? Optional.empty() : Optional.of("browse/risks :: part");
	}

}
