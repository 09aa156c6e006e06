package org.throughline.action.web;

import java.util.UUID;

import org.springframework.stereotype.Component;

import org.throughline.action.RecommendationService;
import org.throughline.platform.form.RecordPages;
import org.throughline.platform.form.RecordPath;

/**
 * The change history of a recommendation.
 */
@Component
class RecommendationRecordPages implements RecordPages {

	private final RecommendationService recommendations;

	RecommendationRecordPages(RecommendationService recommendations) {
		this.recommendations = recommendations;
	}

	@Override
	public String path() {
		return "recommendations/{reference}";
	}

	@Override
	public String kind() {
		return "recommendation";
	}

	@Override
	public Found find(UUID partnershipId, RecordPath path) {
		var details = this.recommendations.details(partnershipId, path.text("reference"));
		var found = details.recommendation();
		return new Found(found.id(), found.title(), found.identity().version(), "Recommendations", "recommendations");
	}

	@Override
	public boolean removable() {
		return false;
	}

}
