package org.throughline.review.web;

import java.util.Arrays;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import org.throughline.partnership.OrganisationChoices;
import org.throughline.platform.form.EnumChoices;
import org.throughline.platform.form.FormSubmission;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.security.Visibility;
import org.throughline.review.DeadlineMode;
import org.throughline.review.NotifiedBy;
import org.throughline.review.PublicationForm;
import org.throughline.review.ReviewStatus;
import org.throughline.theme.ThemeService;

/**
 * Choices of the form of a review's details.
 */
@Component
class DetailsChoices {

	private static final List<Choice> YES = List.of(new Choice("true", "Yes"));

	private final EnumChoices enums;

	private final ReviewChoices choices;

	private final ThemeService themes;

	private final OrganisationChoices organisations;

	DetailsChoices(EnumChoices enums, ReviewChoices choices, ThemeService themes, OrganisationChoices organisations) {
		this.enums = enums;
		this.choices = choices;
		this.themes = themes;
		this.organisations = organisations;
	}

	/** Returns the organisations that can be named in a review, and those that are. */
	List<Choice> partners(ReviewPage page) {
		return this.organisations.members(page.partnershipId(), page.details().review().publishedOn(),
				page.details().tags().partners());
	}

	/**
	 * Adds the choices to the model. A review is published and withdrawn on other pages,
	 * so these values are not offered.
	 */
	void add(ReviewPage page, Model model) {
		var visibility = page.details().review().progress().visibility();
		model.addAttribute("visibilities", this.choices.visibilities(visibility.summaryReadableByPublic()
				? List.of(visibility) : List.of(Visibility.INTERNAL, Visibility.PARTNER, Visibility.COUNT_ONLY)));
		model.addAttribute("statuses", this.enums.of((visibility == Visibility.PUBLIC) ? List.of(ReviewStatus.PUBLISHED)
				: Arrays.stream(ReviewStatus.values()).filter((status) -> status != ReviewStatus.PUBLISHED).toList()));
		model.addAttribute("publicationForms", this.enums.of(PublicationForm.class));
		model.addAttribute("notifiers", this.enums.of(NotifiedBy.class));
		model.addAttribute("deadlineModes", this.enums.of(DeadlineMode.class));
		model.addAttribute("themeChoices", this.themes.choices());
		model.addAttribute("partnerChoices", partners(page));
	}

	/** Names the choices, so that an edit conflict shows their text. */
	FormSubmission nameIn(FormSubmission submission, ReviewPage page) {
		return submission.choices("progress.status", this.enums.of(ReviewStatus.class))
			.choices("progress.visibility", this.choices.visibilities(List.of(Visibility.values())))
			.choices("progress.publicationForm", this.enums.of(PublicationForm.class))
			.choices("facts.notifiedBy", this.enums.of(NotifiedBy.class))
			.choices("progress.deadlines", this.enums.of(DeadlineMode.class))
			.choices("themes", this.themes.choices())
			.choices("partners", partners(page))
			.choices("facts.lookedAfter", YES)
			.choices("facts.careLeaver", YES);
	}

}
