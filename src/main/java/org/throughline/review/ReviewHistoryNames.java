package org.throughline.review;

import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.throughline.action.RecommendationRelation;
import org.throughline.platform.persistence.HistoryNames;

/**
 * Names of reviews, learning points and learning summaries for the change history.
 */
@Component
class ReviewHistoryNames implements HistoryNames {

	@Override
	public Set<String> columns() {
		return Set.of("review_id", "linked_review_id", "converted_from_id", "point_id", "summary_id");
	}

	@Override
	public String query() {
		return """
				select id, null, reference from case_review where id = any(:ids)
				union all select id, reference, wording from learning_text where id = any(:ids)""";
	}

	@Override
	public Map<String, Class<? extends Enum<?>>> enums() {
		return Map.of("learning_link.kind", RecommendationRelation.class, "publication_step.step",
				PublicationStep.class);
	}

	@Override
	public Map<String, String> lists() {
		return Map.of("case_review", "reviews");
	}

}
