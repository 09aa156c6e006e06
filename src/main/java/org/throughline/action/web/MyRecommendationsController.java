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
import org.throughline.action.RecommendationFilter;
import org.throughline.action.RecommendationResponse;
import org.throughline.action.RecommendationService;
import org.throughline.action.RecommendationSummary;
import org.throughline.platform.list.ListColumns;
import org.throughline.platform.list.ListRequest;
import org.throughline.platform.text.Markdown;
import org.throughline.platform.web.KeptForReader;
import org.throughline.platform.web.NotFoundException;

/**
 * Shows the recommendations that are addressed to the user's organisations or linked to
 * their actions. They are read-only: the business manager records the responses.
 */
@Controller
@RequestMapping("/my/recommendations")
class MyRecommendationsController {

	private static final ListColumns COLUMNS = ListColumns.sorted("wording", "Recommendation")
		.andSorted("response", "Response")
		.andSorted("source", "Source")
		.andSorted("due", "Due date");

	private static final int AT_ONCE = 200;

	private final RecommendationService recommendations;

	private final OwnActionService actions;

	MyRecommendationsController(RecommendationService recommendations, OwnActionService actions) {
		this.recommendations = recommendations;
		this.actions = actions;
	}

	@KeptForReader
	@GetMapping
	String list(ListRequest request, Model model) {
		if (!this.actions.actsForAgency()) {
			throw new NotFoundException();
		}
		var filter = new RecommendationFilter(RecommendationFilter.ALL.source(),
				request.choice(RecommendationResponse.class, "response"), null, null, null, request.value("words"),
				false);
		var found = this.recommendations.addressedToMine(filter, request.pageable(COLUMNS));
		model.addAttribute("recommendations", found);
		model.addAttribute("listPage",
				request.page(found, COLUMNS)
					.search("words", "Search")
					.choice("response", "Response", RecommendationResponse.class)
					.file(found, RecommendationSummary::inOneLine, (one) -> one.response().response(),
							(one) -> one.source().type(), (one) -> one.content().target().dueOn()));
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
