package org.throughline.review.web;

import java.util.List;

import org.springframework.validation.Errors;

import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.Visibility;
import org.throughline.review.LearningPointDetails;
import org.throughline.review.LearningPointEdit;
import org.throughline.review.ThemeName;

/**
 * A learning point, as typed.
 */
record PointForm(String id, String version, String wording, String visibility, List<String> themes) {

	PointForm {
		id = Words.typed(id);
		version = Words.typed(version);
		wording = Words.typed(wording);
		visibility = Words.typed(visibility);
		themes = Words.typed(themes);
	}

	static PointForm empty() {
		return new PointForm(TimeOrderedId.next().toString(), "0", "", Visibility.INTERNAL.name(), List.of());
	}

	static PointForm of(LearningPointDetails point) {
		return new PointForm(TimeOrderedId.next().toString(), String.valueOf(point.version()), point.wording(),
				point.visibility().name(), point.themes().stream().map(ThemeName::slug).toList());
	}

	void check(Errors errors) {
		new Checks(errors).required("wording", 10_000).oneOf("visibility", Visibility.class);
	}

	LearningPointEdit toEdit() {
		return new LearningPointEdit(this.wording, Words.choice(Visibility.class, this.visibility), this.themes,
				Words.version(this.version));
	}

}
