package org.throughline.browse.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

import org.throughline.browse.SearchQueries;
import org.throughline.browse.SearchRequest;
import org.throughline.browse.SearchResults;
import org.throughline.browse.SearchResults.Value;
import org.throughline.browse.SearchTooSlow;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.govuk.Pagination;

/**
 * Page of the search.
 */
@Controller
class SearchController {

	private final SearchQueries queries;

	private final MessageSource messages;

	SearchController(SearchQueries queries, MessageSource messages) {
		this.queries = queries;
		this.messages = messages;
	}

	@GetMapping("/search")
	String search(@RequestParam(name = "q", defaultValue = "") String words,
			@RequestParam(name = "in", defaultValue = "") String partnership,
			@RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String year,
			@RequestParam(defaultValue = "") String theme, @RequestParam(defaultValue = "") String body,
			@RequestParam(required = false) @Nullable String page, Model model) {
		var request = new SearchRequest(words, partnership, kind, year, theme, body);
		var results = SearchResults.NONE;
		boolean tooSlow = false;
		try {
			results = this.queries.search(request, Addresses.page(page));
		}
		catch (SearchTooSlow ex) {
			tooSlow = true;
		}
		model.addAttribute("tooSlow", tooSlow);
		model.addAttribute("search", request);
		model.addAttribute("tooLong", words.length() > SearchRequest.LONGEST);
		model.addAttribute("results", results);
		model.addAttribute("suggestion", (!tooSlow && results.hits().total() == 0 && !request.filtered())
				? this.queries.suggestion(request) : null);
		model.addAttribute("kinds", choices(results.kinds().stream().map(this::named).toList(), request.kind()));
		model.addAttribute("years", choices(results.years(), request.year()));
		model.addAttribute("themes", choices(results.themes(), request.theme()));
		model.addAttribute("bodies", choices(results.bodies(), request.body()));
		model.addAttribute("partnerships", choices(results.partnerships(), request.partnership()));
		model.addAttribute("pager", Pagination.of(address(request), results.hits().page(), results.hits().pages()));
		model.addAttribute("crumbs", List.of(new PageLink("Partnerships", "/"), new PageLink("Search", null)));
		return "browse/search";
	}

	private Value named(Value kind) {
		String name = this.messages.getMessage("SearchKind." + kind.value(), null, null, Locale.UK);
		return new Value(kind.value(),
				(name != null) ? name : this.messages.getMessage("StatementKind." + kind.value(), null, Locale.UK),
				kind.count());
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

	private static String address(SearchRequest request) {
		var address = UriComponentsBuilder.fromPath("/search").queryParam("q", "{q}");
		var values = new ArrayList<Object>(List.of(request.words()));
		add(address, values, "in", request.partnership());
		add(address, values, "kind", request.kind());
		add(address, values, "year", request.year());
		add(address, values, "theme", request.theme());
		add(address, values, "body", request.body());
		return address.encode().buildAndExpand(values.toArray()).toUriString();
	}

	private static void add(UriComponentsBuilder address, List<Object> values, String name, String value) {
		if (!value.isEmpty()) {
			address.queryParam(name, "{" + name + "}");
			values.add(value);
		}
	}

}
