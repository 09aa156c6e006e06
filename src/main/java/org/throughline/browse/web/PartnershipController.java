package org.throughline.browse.web;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

import org.throughline.action.PublicActionService;
import org.throughline.browse.PartnershipQueries;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.govuk.Pagination;
import org.throughline.platform.web.NotFoundException;
import org.throughline.platform.web.PublishedPage;

/**
 * Queries for the list of partnerships and their overview pages.
 */
@Controller
@PublishedPage
class PartnershipController {

	private static final int LONGEST_SEARCH = 100;

	private final PartnershipQueries reading;

	private final PublicActionService actions;

	PartnershipController(PartnershipQueries reading, PublicActionService actions) {
		this.reading = reading;
		this.actions = actions;
	}

	@GetMapping("/")
	String list(@RequestParam(defaultValue = "") String name, @RequestParam(required = false) @Nullable String page,
			Model model) {
		String words = name.substring(0, Math.min(name.length(), LONGEST_SEARCH)).replace("\0", "").strip();
		var found = this.reading.partnerships(words, Addresses.page(page));
		if (found.page() > found.pages()) {
			throw new NotFoundException();
		}
		var address = UriComponentsBuilder.fromPath("/");
		if (!words.isEmpty()) {
			address.queryParam("name", "{words}");
		}
		model.addAttribute("words", words);
		model.addAttribute("found", found);
		model.addAttribute("pager",
				Pagination.of(address.encode().buildAndExpand(words).toUriString(), found.page(), found.pages()));
		return "browse/partnerships";
	}

	@GetMapping(Addresses.PARTNERSHIP)
	String home(@PathVariable String partnership, Model model) {
		var heading = this.reading.heading(partnership);
		model.addAttribute("partnership", heading);
		model.addAttribute("places", Addresses.places(heading, ""));
		var home = this.reading.home(heading);
		model.addAttribute("home", home);
		model.addAttribute("today", this.actions.today(heading.id(), home.themesBefore()));
		model.addAttribute("crumbs", Addresses.breadcrumbs(heading));
		return "browse/home";
	}

	@GetMapping(Addresses.PARTNERSHIP + "/reports")
	String reports(@PathVariable String partnership, Model model) {
		var heading = this.reading.heading(partnership);
		model.addAttribute("partnership", heading);
		model.addAttribute("places", Addresses.places(heading, "reports"));
		var reports = this.reading.reports(heading);
		model.addAttribute("years", reports.years());
		model.addAttribute("related", reports.related());
		model.addAttribute("crumbs", Addresses.breadcrumbs(heading, new PageLink("Reports", null)));
		return "browse/reports";
	}

}
