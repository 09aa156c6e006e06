package org.throughline.browse.web;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.data.domain.Pageable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.throughline.assurance.RatingHistoryQueries;
import org.throughline.assurance.RatingQueries;
import org.throughline.browse.PartnershipHeading;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.govuk.Paging;
import org.throughline.platform.text.Messages;
import org.throughline.platform.web.CostlyPage;
import org.throughline.platform.web.Downloads;
import org.throughline.platform.web.PublishedPage;

/**
 * Pages of self-assessment ratings: organisations by standards.
 */
@Controller
@PublishedPage
@SideNavigation("assurance")
@RequestMapping(Addresses.PARTNERSHIP + "/assurance")
class AssuranceController {

	/** The number of organisations in a file, at most. */
	private static final int IN_FILE = 1000;

	private final RatingQueries ratings;

	private final RatingHistoryQueries history;

	private final Messages messages;

	private final Clock clock;

	AssuranceController(RatingQueries ratings, RatingHistoryQueries history, Messages messages, Clock clock) {
		this.history = history;
		this.messages = messages;
		this.clock = clock;
		this.ratings = ratings;
	}

	@GetMapping
	String sets(PartnershipHeading heading, Model model) {
		model.addAttribute("sets", this.ratings.sets(heading.id()));
		model.addAttribute("today", LocalDate.now(this.clock));
		model.addAttribute("crumbs", Addresses.breadcrumbs(heading, new PageLink("Assurance", null)));
		return "browse/assurance";
	}

	@GetMapping("/{set:[a-z0-9-]+}")
	String heatMap(PartnershipHeading heading, @PathVariable String set, @RequestParam(defaultValue = "1") String page,
			Model model) {
		var map = this.ratings.heatMap(heading.id(), set, Paging.request(page));
		model.addAttribute("map", map);
		model.addAttribute("pagination", Paging.of(map.rows(), "/" + heading.slug() + "/assurance/" + set));
		model.addAttribute("crumbs", Addresses.breadcrumbs(heading,
				new PageLink("Assurance", "/" + heading.slug() + "/assurance"), new PageLink(map.set().title(), null)));
		return "browse/heat-map";
	}

	@GetMapping("/{set:[a-z0-9-]+}/years")
	String years(PartnershipHeading heading, @PathVariable String set, @RequestParam(defaultValue = "1") String page,
			Model model) {
		var history = this.history.history(heading.id(), set, Paging.request(page));
		String here = "/" + heading.slug() + "/assurance";
		model.addAttribute("history", history);
		model.addAttribute("pagination", Paging.of(history.bodies(), here + "/" + set + "/years"));
		model.addAttribute("crumbs",
				Addresses.breadcrumbs(heading, new PageLink("Assurance", here),
						new PageLink(history.set().title(), here + "/" + history.set().slug()),
						new PageLink("Over the years", null)));
		return "browse/rating-years";
	}

	@CostlyPage
	@GetMapping("/{set:[a-z0-9-]+}/years/csv")
	ResponseEntity<byte[]> csv(PartnershipHeading heading, @PathVariable String set) {
		return Downloads.csv(heading.slug() + "-ratings.csv",
				RatingCsv.of(this.history.history(heading.id(), set, Pageable.ofSize(IN_FILE)), this.messages));
	}

}
