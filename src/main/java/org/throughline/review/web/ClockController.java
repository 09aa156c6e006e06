package org.throughline.review.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.time.Dates;
import org.throughline.review.CalendarFeedService;
import org.throughline.review.ReviewClockService;
import org.throughline.statute.ClockState;

/**
 * All statutory clocks of a partnership, and the private address of their calendar.
 */
@Controller
@RequestMapping("/manage/{partnership}/clocks")
class ClockController {

	private final ManagedReviews managed;

	private final ReviewClockService clocks;

	private final CalendarFeedService feeds;

	private final ReviewChoices choices;

	ClockController(ManagedReviews managed, ReviewClockService clocks, CalendarFeedService feeds,
			ReviewChoices choices) {
		this.managed = managed;
		this.clocks = clocks;
		this.feeds = feeds;
		this.choices = choices;
	}

	@GetMapping
	String list(@PathVariable String partnership, @RequestParam(defaultValue = "") String state, Model model) {
		return page(this.managed.partnership(partnership), Words.choiceOrNone(ClockState.class, state), model);
	}

	private String page(PartnershipSummary place, @Nullable ClockState state, Model model) {
		var all = this.clocks.ofPartnership(place.id());
		model.addAttribute("partnership", place);
		model.addAttribute("clocks",
				all.stream().filter((clock) -> state == null || clock.reading().state() == state).toList());
		model.addAttribute("state", Words.shown(state));
		model.addAttribute("states", this.choices.of(List.of(ClockState.values())));
		model.addAttribute("madeAt", this.feeds.madeAt(place.id()).map(Dates::moment).orElse(null));
		model.addAttribute("trail", ManagedReviews.trail(place, new PageLink("Statutory clocks", null)));
		return "review/clocks";
	}

	/** Shows a new private address this once. */
	@PostMapping("/calendar")
	String make(@PathVariable String partnership, Model model) {
		var place = this.managed.partnership(partnership);
		String token = this.feeds.make(place.id());
		model.addAttribute("feedAddress",
				ServletUriComponentsBuilder.fromCurrentContextPath().path("/calendar/" + token + ".ics").toUriString());
		return page(place, null, model);
	}

	@PostMapping("/calendar/revoke")
	String revoke(@PathVariable String partnership, RedirectAttributes redirect) {
		var place = this.managed.partnership(partnership);
		this.feeds.revoke(place.id());
		redirect.addFlashAttribute("flash", "flash.calendarRevoked");
		return "redirect:/manage/" + place.slug() + "/clocks";
	}

}
