package org.throughline.browse.web;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.throughline.browse.SearchQueries;
import org.throughline.browse.SearchRequest;
import org.throughline.browse.SearchResults;
import org.throughline.browse.SearchResults.Value;
import org.throughline.browse.SearchTooSlow;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.govuk.Pagination;
import org.throughline.platform.govuk.Paging;
import org.throughline.platform.web.CostlyPage;

/**
 * Page of the search.
 */
@Controller
class SearchController {

	private static final int PAGE = 20;

	private final SearchQueries queries;

	private final KindNames names;

	SearchController(SearchQueries queries, KindNames names) {
		this.queries = queries;
		this.names = names;
	}

	@CostlyPage
	@GetMapping("/search")
	String search(SearchRequest request, @RequestParam(name = "q", defaultValue = "") String typed,
			@RequestParam(defaultValue = "") String page, Model model) {
		var results = SearchResults.NONE;
		boolean tooSlow = false;
		try {
			results = this.queries.search(request, Paging.request(page, PAGE));
		}
		catch (SearchTooSlow ex) {
			tooSlow = true;
		}
		model.addAttribute("tooSlow", tooSlow);
		model.addAttribute("search", request);
		model.addAttribute("tooLong", typed.length() > SearchRequest.LONGEST);
		model.addAttribute("results", results);
		model.addAttribute("suggestion", (!tooSlow && results.hits().getTotalElements() == 0 && !request.filtered())
				? this.queries.suggestion(request) : null);
		model.addAttribute("kinds", choices(results.kinds().stream().map(this::named).toList(), request.kind()));
		model.addAttribute("years", choices(results.years(), request.year()));
		model.addAttribute("themes", choices(results.themes(), request.theme()));
		model.addAttribute("bodies", choices(results.bodies(), request.body()));
		model.addAttribute("partnerships", choices(results.partnerships(), request.partnership()));
		model.addAttribute("pager", Pagination.of("/search?" + request.query(), results.hits().getNumber() + 1,
				results.hits().getTotalPages()));
		model.addAttribute("crumbs", List.of(new PageLink("Partnerships", "/"), new PageLink("Search", null)));
		return "browse/search";
	}

	private Value named(Value kind) {
		return new Value(kind.value(), this.names.kind(kind.value()), kind.count());
	}

	/** Keeps what was chosen among the choices, also if nothing was found for it. */
	private static List<Choice> choices(List<Value> values, String chosen) {
		var choices = new ArrayList<Choice>();
		values.forEach((each) -> choices.add(new Choice(each.value(), each.name() + " (" + each.count() + ")")));
		if (!chosen.isEmpty() && values.stream().noneMatch((each) -> each.value().equals(chosen))) {
			choices.add(new Choice(chosen, chosen + " (0)"));
		}
		return choices;
	}

}
