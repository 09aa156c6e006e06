package org.throughline.review.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.security.Visibility;
import org.throughline.platform.govuk.Choice;
import org.throughline.review.LearningLinkService;
import org.throughline.review.LearningPointDetails;
import org.throughline.review.LearningPointEdit;
import org.throughline.review.LearningPointService;
import org.throughline.theme.ThemeService;

/**
 * Pages on which learning points of a review are added and edited.
 */
@Controller
@RequestMapping("/manage/{partnership}/reviews/{review}/learning")
class LearningPointController extends ReviewPartController<LearningPointDetails, LearningPointEdit, PointForm> {

	private static final List<Visibility> VISIBILITIES = List.of(Visibility.INTERNAL, Visibility.PARTNER,
			Visibility.PUBLIC);

	private final ReviewChoices choices;

	private final ThemeService themes;

	private final LearningLinkService links;

	LearningPointController(ReviewPages pages, FormSubmissions forms, LearningPointService points,
			ReviewChoices choices, ThemeService themes, LearningLinkService links) {
		super(pages, forms, points,
				new Kind<>("learningPoint", "review/learning-point", PointForm::of, PointForm::toEdit));
		this.choices = choices;
		this.themes = themes;
		this.links = links;
	}

	@Override
	protected String page(ReviewPage page, @Nullable Integer number, Model model) {
		var edited = page.details().learning().points().stream().filter((one) -> Objects.equals(one.number(), number));
		edited.map(LearningPointDetails::id)
			.findFirst()
			.ifPresent((id) -> model.addAttribute("linked",
					this.links.recommendations(page.partnershipId(), List.of(id)).getOrDefault(id, List.of())));
		return super.page(page, number, model);
	}

	@Override
	protected PointForm first(ReviewPage page, PointForm empty) {
		return PointForm.empty();
	}

	@Override
	Map<String, List<Choice>> choices() {
		return Map.of("visibility", this.choices.visibilities(VISIBILITIES), "themes", this.themes.choices());
	}

}
