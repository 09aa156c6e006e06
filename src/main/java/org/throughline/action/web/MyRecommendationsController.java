package org.throughline.action.web;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.throughline.action.ActionFilter;
import org.throughline.action.OwnActionService;
import org.throughline.action.RecommendationService;
import org.throughline.platform.govuk.Paging;
import org.throughline.platform.text.Markdown;
import org.throughline.platform.web.NotFoundException;

/**
 * What is recommended to the organisations the signed-in person acts for, or answered by
 * their actions, to read: how it is answered the partnership's business unit records.
 */
@Controller
@RequestMapping("/my/recommendations")
class MyRecommendationsController {

	private static final String LIST = "/my/recommendations";

	private static final int AT_ONCE = 200;

	private final RecommendationService recommendations;

	private final OwnActionService actions;

	MyRecommendationsController(RecommendationService recommendations, OwnActionService actions) {
		this.recommendations = recommendations;
		this.actions = actions;
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "1") String page, Model model) {
		if (!this.actions.actsForAgency()) {
			throw new NotFoundException();
		}
		var found = this.recommendations.addressedToMine(Paging.request(page));
		model.addAttribute("recommendations", found);
		model.addAttribute("pagination", Paging.of(found, LIST));
		return "action/my-recommendations";
	}

	@GetMapping("/{reference}")
	String show(@PathVariable String reference, @RequestParam(required = false) @Nullable String in, Model model) {
		var details = this.recommendations.addressedToMine(reference, in);
		var answering = new ActionFilter(null, null, null, null, null, reference, null);
		var partnership = details.recommendation().identity().partnershipId();
		var own = this.actions.list(answering, PageRequest.of(0, AT_ONCE))
			.stream()
			.filter((action) -> action.identity().partnershipId().equals(partnership))
			.toList();
		model.addAttribute("details", details);
		model.addAttribute("wording", Markdown.toHtml(details.recommendation().content().wording()));
		model.addAttribute("own", own);
		model.addAttribute("others",
				details.actions()
					.stream()
					.filter((action) -> own.stream().noneMatch((one) -> one.id().equals(action.id())))
					.toList());
		return "action/my-recommendation";
	}

}
