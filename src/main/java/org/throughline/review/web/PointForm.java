package org.throughline.review.web;

import java.util.List;

import org.springframework.validation.Errors;

import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormFields;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.security.Visibility;
import org.throughline.review.LearningPointContent;
import org.throughline.review.LearningPointDetails;
import org.throughline.review.LearningPointEdit;
import org.throughline.theme.ThemeName;

/**
 * The form of a learning point.
 */
record PointForm(String version, String wording, String visibility, List<String> themes) implements FormFields {

	PointForm {
		themes = FormValues.chosen(themes);
	}

	static PointForm empty() {
		return new PointForm("", "", Visibility.INTERNAL.name(), List.of());
	}

	/**
	 * Returns the fields. Of a point, {@code SUMMARY_PUBLIC} means the same as public.
	 */
	static PointForm of(LearningPointDetails point) {
		var visibility = point.content().visibility();
		return new PointForm(FormValues.text(point.version()), point.content().wording(),
				(visibility.summaryReadableByPublic() ? Visibility.PUBLIC : visibility).name(),
				point.themes().stream().map(ThemeName::slug).toList());
	}

	@Override
	public void check(Errors errors) {
		FormChecks.of(errors).required("wording", 10_000).oneOf("visibility", Visibility.class);
	}

	LearningPointEdit toEdit() {
		return new LearningPointEdit(
				new LearningPointContent(this.wording, FormValues.requiredChoice(Visibility.class, this.visibility)),
				this.themes);
	}

}
