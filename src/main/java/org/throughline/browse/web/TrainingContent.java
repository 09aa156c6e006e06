package org.throughline.browse.web;

import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import org.throughline.browse.PartnershipHeading;
import org.throughline.browse.ReportHeading;
import org.throughline.browse.ReportTraining;
import org.throughline.measure.TrainingTotals;
import org.throughline.report.ReportPart;

/**
 * Training with evaluations, and communication, of a report.
 */
@Component
class TrainingContent implements PartContent {

	private final ReportTraining training;

	TrainingContent(ReportTraining training) {
		this.training = training;
	}

	@Override
	public Optional<String> show(PartnershipHeading partnership, ReportHeading report, ReportPart part, Model model) {
		if (part != ReportPart.TRAINING) {
			return Optional.empty();
		}
		var activities = this.training.activities(partnership, report);
		var communications = this.training.communications(partnership, report);
		model.addAttribute("activities", activities);
		model.addAttribute("sums", TrainingTotals.of(activities));
		model.addAttribute("publicReviews", this.training.publicReviews(partnership.id(), activities));
		model.addAttribute("communications", communications);
		model.addAttribute("prose", new Prose());
		return (activities.isEmpty() && communications.isEmpty()) ? Optional.empty()
				: Optional.of("browse/training :: part");
	}

}
