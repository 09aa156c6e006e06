package org.throughline.review.web;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import org.throughline.platform.form.EnumChoices;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.govuk.Choice;
import org.throughline.review.DelayReason;
import org.throughline.review.DelayContent;
import org.throughline.review.DelayDetails;
import org.throughline.review.PublicationDelayService;

/**
 * Pages on which delays of a review's publication are added and edited.
 */
@Controller
@RequestMapping("/manage/{partnership}/reviews/{review}/delays")
class DelayController extends ReviewPartController<DelayDetails, DelayContent, DelayForm> {

	private final EnumChoices enums;

	DelayController(ReviewPages pages, FormSubmissions forms, PublicationDelayService delays, EnumChoices enums) {
		super(pages, forms, delays, new Kind<>("publicationDelay", "review/delay", DelayForm::of, DelayForm::content));
		this.enums = enums;
	}

	@Override
	Map<String, List<Choice>> choices() {
		return Map.of("reason", this.enums.of(DelayReason.class));
	}

}
