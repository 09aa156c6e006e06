package org.throughline.review.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.security.Visibility;
import org.throughline.platform.govuk.Choice;
import org.throughline.review.ReviewDetails;
import org.throughline.review.ReviewLearningService;
import org.throughline.theme.ThemeService;

/**
 * Pages on which learning points of a review are added and edited.
 */
@Controller
@RequestMapping("/manage/{partnership}/reviews/{review}/learning")
class LearningPointController extends ReviewPartController<PointForm> {

	private static final List<Visibility> VISIBILITIES = List.of(Visibility.INTERNAL, Visibility.PARTNER,
			Visibility.PUBLIC);

	private final ReviewLearningService learning;

	private final ReviewChoices choices;

	private final ThemeService themes;

	LearningPointController(ReviewPages pages, FormSubmissions forms, ReviewLearningService learning,
			ReviewChoices choices, ThemeService themes) {
		super(pages, forms, "learningPoint", "review/learning-point");
		this.learning = learning;
		this.choices = choices;
		this.themes = themes;
	}

	@Override
	protected PointForm first(ReviewPage page, PointForm empty) {
		return PointForm.empty();
	}

	@Override
	Stream<PointForm> find(ReviewDetails review, int number) {
		return review.learning().points().stream().filter((one) -> one.number() == number).map(PointForm::of);
	}

	@Override
	Map<String, List<Choice>> choices() {
		return Map.of("visibility", this.choices.visibilities(VISIBILITIES), "themes", this.themes.choices());
	}

	@Override
	void add(UUID partnershipId, String review, PointForm form) {
		this.learning.addPoint(partnershipId, review, form.content(), form.themes());
	}

	@Override
	void edit(UUID partnershipId, String review, int number, PointForm form) {
		this.learning.editPoint(partnershipId, review, number, form.content(), form.themes(),
				FormValues.version(form.version()));
	}

}
