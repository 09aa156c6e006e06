package org.throughline.browse.web;

import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import org.throughline.assurance.RatingQueries;
import org.throughline.browse.PartnershipHeading;
import org.throughline.browse.ReportHeading;
import org.throughline.report.ReportPart;

/**
 * Self-assessment ratings of a report.
 */
@Component
class RatingContent implements PartContent {

	private final RatingQueries ratings;

	RatingContent(RatingQueries ratings) {
		this.ratings = ratings;
	}

	@Override
	public Optional<String> show(PartnershipHeading partnership, ReportHeading report, ReportPart part, Model model) {
		if (part != ReportPart.ASSURANCE) {
			return Optional.empty();
		}
		var rated = this.ratings.ofReport(partnership.id(), report.id());
		model.addAttribute("rated", rated);
		model.addAttribute("prose", new Prose());
		return rated.isEmpty() ? Optional.empty() : Optional.of("browse/ratings :: part");
	}

}
