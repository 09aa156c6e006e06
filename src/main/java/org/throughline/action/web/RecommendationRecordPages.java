package org.throughline.action.web;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.throughline.action.RecommendationService;
import org.throughline.platform.form.RecordPages;

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
	public Found find(UUID partnershipId, Map<String, String> path) {
		var details = this.recommendations.details(partnershipId, Objects.requireNonNull(path.get("reference")));
		var found = details.recommendation();
		return new Found(found.id(), found.title(), details.version(), "Recommendations", "recommendations");
	}

	@Override
	public boolean removable() {
		return false;
	}

}
