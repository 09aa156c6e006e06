package org.throughline.browse.web;

import java.util.Optional;

import org.springframework.ui.Model;

import org.throughline.browse.PartnershipHeading;
import org.throughline.browse.ReportHeading;
import org.throughline.report.ReportPart;

/**
 * Content of a part of a report beside its statements: figures, funding, ratings and
 * others. Each kind has one implementation.
 */
interface PartContent {

	/**
	 * Adds the content to the model.
	 * @return the template fragment, or empty if there is no content
	 */
	Optional<String> show(PartnershipHeading partnership, ReportHeading report, ReportPart part, Model model);

}
