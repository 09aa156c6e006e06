package org.throughline.browse.web;

import java.util.Optional;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import org.throughline.assurance.AuditQueries;
import org.throughline.browse.PartnershipHeading;
import org.throughline.browse.ReportHeading;
import org.throughline.report.ReportPart;

/**
 * Audits and external assurance of a report.
 */
@Component
@Order(20)
class AuditContent implements PartContent {

	private final AuditQueries reading;

	AuditContent(AuditQueries reading) {
		this.reading = reading;
	}

	@Override
	public Optional<String> show(PartnershipHeading partnership, ReportHeading report, ReportPart part, Model model) {
		if (part != ReportPart.ASSURANCE || !report.contents().has(part)) {
			return Optional.empty();
		}
		var audits = this.reading.audits(partnership.id(), report.id(), report.datedOn());
		model.addAttribute("audits", audits);
		return audits.empty() ? Optional.empty() : Optional.of("browse/audits :: part");
	}

}
