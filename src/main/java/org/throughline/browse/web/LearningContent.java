package org.throughline.browse.web;

import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import org.throughline.browse.PartnershipHeading;
import org.throughline.browse.ReportHeading;
import org.throughline.browse.ReviewQueries;
import org.throughline.report.ReportPart;

/**
 * Learning summaries of a report's period.
 */
@Component
class LearningContent implements PartContent {

	private final ReviewQueries reviews;

	LearningContent(ReviewQueries reviews) {
		this.reviews = reviews;
	}

	@Override
	public Optional<String> show(PartnershipHeading partnership, ReportHeading report, ReportPart part, Model model) {
		if (part != ReportPart.LEARNING) {
			return Optional.empty();
		}
		var summaries = this.reviews.summaries(partnership, report);
		model.addAttribute("prose", new Prose());
		model.addAttribute("summaries", summaries);
		return summaries.isEmpty() ? Optional.empty() : Optional.of("browse/reviews :: learning");
	}

}
