package org.throughline.review.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import org.throughline.platform.form.EnumChoices;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.Choice;
import org.throughline.review.EventContent;
import org.throughline.review.ReviewDetails;
import org.throughline.review.ReviewOutcome;
import org.throughline.review.ReviewProgressService;

/**
 * Pages on which events of a review are added and edited.
 */
@Controller
@RequestMapping("/manage/{partnership}/reviews/{review}/events")
class ReviewEventController extends ReviewPartController<EventForm> {

	private final ReviewProgressService progress;

	private final EnumChoices enums;

	ReviewEventController(ReviewPages pages, FormSubmissions forms, ReviewProgressService progress, EnumChoices enums) {
		super(pages, forms, "reviewEvent", "review/event");
		this.progress = progress;
		this.enums = enums;
	}

	@Override
	Stream<EventForm> find(ReviewDetails review, int number) {
		return review.course().events().stream().filter((one) -> one.number() == number).map(EventForm::of);
	}

	@Override
	Map<String, List<Choice>> choices() {
		return Map.of("kind", this.enums.of(EventContent.KINDS), "outcome", this.enums.of(ReviewOutcome.class));
	}

	@Override
	void add(UUID partnershipId, String review, EventForm form) {
		this.progress.addEvent(partnershipId, review, form.content());
	}

	@Override
	void edit(UUID partnershipId, String review, int number, EventForm form) {
		this.progress.editEvent(partnershipId, review, number, form.content(), FormValues.version(form.version()));
	}

}
