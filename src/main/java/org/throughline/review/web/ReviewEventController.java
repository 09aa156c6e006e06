package org.throughline.review.web;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import org.throughline.platform.form.EnumChoices;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.govuk.Choice;
import org.throughline.review.EventContent;
import org.throughline.review.ReviewOutcome;
import org.throughline.review.ReviewEventDetails;
import org.throughline.review.ReviewEventService;

/**
 * Pages on which events of a review are added and edited.
 */
@Controller
@RequestMapping("/manage/{partnership}/reviews/{review}/events")
class ReviewEventController extends ReviewPartController<ReviewEventDetails, EventContent, EventForm> {

	private final EnumChoices enums;

	ReviewEventController(ReviewPages pages, FormSubmissions forms, ReviewEventService events, EnumChoices enums) {
		super(pages, forms, events, new Kind<>("reviewEvent", "review/event", EventForm::of, EventForm::content));
		this.enums = enums;
	}

	@Override
	Map<String, List<Choice>> choices() {
		return Map.of("kind", this.enums.of(EventContent.KINDS), "outcome", this.enums.of(ReviewOutcome.class));
	}

}
