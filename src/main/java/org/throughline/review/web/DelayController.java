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
import org.throughline.review.DelayReason;
import org.throughline.review.ReviewDetails;
import org.throughline.review.ReviewProgressService;

/**
 * Pages on which delays of a review's publication are added and edited.
 */
@Controller
@RequestMapping("/manage/{partnership}/reviews/{review}/delays")
class DelayController extends ReviewPartController<DelayForm> {

	private final ReviewProgressService progress;

	private final EnumChoices enums;

	DelayController(ReviewPages pages, FormSubmissions forms, ReviewProgressService progress, EnumChoices enums) {
		super(pages, forms, "publicationDelay", "review/delay");
		this.progress = progress;
		this.enums = enums;
	}

	@Override
	Stream<DelayForm> find(ReviewDetails review, int number) {
		return review.course().delays().stream().filter((one) -> one.number() == number).map(DelayForm::of);
	}

	@Override
	Map<String, List<Choice>> choices() {
		return Map.of("reason", this.enums.of(DelayReason.class));
	}

	@Override
	void add(UUID partnershipId, String review, DelayForm form) {
		this.progress.addDelay(partnershipId, review, form.content());
	}

	@Override
	void edit(UUID partnershipId, String review, int number, DelayForm form) {
		this.progress.editDelay(partnershipId, review, number, form.content(), FormValues.version(form.version()));
	}

}
