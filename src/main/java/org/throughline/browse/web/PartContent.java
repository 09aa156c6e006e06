package org.throughline.browse.web;

import java.util.Optional;

import org.springframework.ui.Model;

import org.throughline.browse.PartnershipHeading;
import org.throughline.browse.ReportHeading;
import org.throughline.report.ReportPart;

/**
 * What a part of a report shows beside the report's own words: its figures, its money,
 * its ratings. Each sort of content has one.
 */
interface PartContent {

	/**
	 * Puts what there is to show into the model.
	 * @return the fragment that shows it, below the report's own words; none where there
	 * is nothing
	 */
	Optional<String> show(PartnershipHeading partnership, ReportHeading report, ReportPart part, Model model);

}
