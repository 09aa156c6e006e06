package org.throughline.action.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

import org.throughline.action.RecommendationRelation;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;

/**
 * The form of the links of a recommendation with others and with learning.
 *
 * @param others the references of those listed
 * @param relations what the recommendation is to each of them, in the same order
 * @param other the reference of another one, or of learning
 * @param relation what the recommendation is to that one
 */
record RelatedForm(String version, List<String> others, List<String> relations, String other, String relation) {

	RelatedForm(String version, @Nullable List<String> others, @Nullable List<String> relations, String other,
			String relation) {
		this.version = version;
		this.others = (others != null) ? others : List.of();
		this.relations = (relations != null) ? relations : List.of();
		this.other = other;
		this.relation = relation;
	}

	static RelatedForm of(int version, List<RelatedText> listed) {
		return new RelatedForm(String.valueOf(version), listed.stream().map(RelatedText::reference).toList(),
				listed.stream().map((each) -> (each.relation() != null) ? each.relation().name() : "").toList(), "",
				"");
	}

	/** Records errors on the fields. */
	void check(BindingResult errors) {
		FormChecks.of(errors)
			.rejectIf(!this.other.isBlank() && FormValues.choice(RecommendationRelation.class, this.relation) == null,
					"relation", "recommendation.related.missing");
	}

	/** Returns what was changed, compared with what is linked now. */
	Map<String, @Nullable RecommendationRelation> changes(List<RelatedText> linked) {
		var changes = new LinkedHashMap<String, @Nullable RecommendationRelation>();
		for (int row = 0; row < Math.min(this.others.size(), this.relations.size()); row++) {
			changes.put(this.others.get(row), FormValues.choice(RecommendationRelation.class, this.relations.get(row)));
		}
		changes.entrySet().removeIf((each) -> each.getValue() == now(linked, each.getKey()));
		if (!this.other.isBlank()) {
			changes.put(this.other.strip(), FormValues.choice(RecommendationRelation.class, this.relation));
		}
		return changes;
	}

	private static @Nullable RecommendationRelation now(List<RelatedText> linked, String reference) {
		return linked.stream()
			.filter((each) -> each.reference().equals(reference))
			.map(RelatedText::relation)
			.findFirst()
			.orElse(null);
	}

}
