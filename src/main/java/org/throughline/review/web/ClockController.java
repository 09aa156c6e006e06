package org.throughline.review.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Stream;

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
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.govuk.Paging;
import org.throughline.platform.time.Dates;
import org.throughline.review.CalendarLinkService;
import org.throughline.review.ReviewClock;
import org.throughline.review.ReviewClockService;
import org.throughline.statute.ClockReading;
import org.throughline.statute.ClockState;
import org.throughline.statute.StatutoryClocks;

/**
 * All statutory clocks of a partnership, and the private address of their calendar.
 */
@Controller
@RequestMapping("/manage/{partnership}/clocks")
class ClockController {

	private static final String ALL = "ALL";

	private final ManagedReviews managed;

	private final ReviewClockService clocks;

	private final CalendarLinkService feeds;

	private final ReviewChoices choices;

	private final StatutoryClocks statute;

	private final Clock clock;

	ClockController(ManagedReviews managed, ReviewClockService clocks, CalendarLinkService feeds, ReviewChoices choices,
			StatutoryClocks statute, Clock clock) {
		this.managed = managed;
		this.clocks = clocks;
		this.feeds = feeds;
		this.choices = choices;
		this.statute = statute;
		this.clock = clock;
	}

	@GetMapping
	String list(@PathVariable String partnership, @RequestParam(defaultValue = "") String state,
			@RequestParam(defaultValue = "1") String page, Model model) {
		return page(this.managed.partnership(partnership), state, page, model);
	}

	/** What still has to be done unless something else is asked for. */
	private String page(PartnershipSummary place, String state, String number, Model model) {
		var all = this.clocks.ofPartnership(place.id());
		var wanted = state.equals(ALL) ? null : Words.choiceOrNone(ClockState.class, state);
		var shown = all.stream().map(ReviewClock::reading).map(ClockReading::state).toList();
		var counts = new EnumMap<ClockState, Integer>(ClockState.class);
		shown.forEach((one) -> counts.merge(one, 1, Integer::sum));
		var found = Paging.slice(all.stream().filter((clock) -> {
			var stands = clock.reading().state();
			return state.equals(ALL) || ((wanted != null) ? stands == wanted : stands.open());
		}).toList(), Paging.request(number));
		model.addAttribute("partnership", place);
		model.addAttribute("clocks", found);
		model.addAttribute("counts", counts);
		model.addAttribute("total", all.size());
		model.addAttribute("state", state);
		model.addAttribute("states",
				Stream
					.concat(Stream.of(new Choice(ALL, "All, including not started")),
							this.choices.of(List.of(ClockState.values())).stream())
					.toList());
		model.addAttribute("missingYears", this.statute.yearsWithoutHolidays(LocalDate.now(this.clock)));
		model.addAttribute("pagination", Paging.of(found, "/manage/" + place.slug() + "/clocks", "state", state));
		model.addAttribute("createdAt", this.feeds.createdAt(place.id()).map(Dates::moment).orElse(null));
		model.addAttribute("trail", ManagedReviews.trail(place, new PageLink("Statutory deadlines", null)));
		return "review/clocks";
	}

	/** Shows a new private address this once. */
	@PostMapping("/calendar")
	String make(@PathVariable String partnership, Model model) {
		var place = this.managed.partnership(partnership);
		String token = this.feeds.make(place.id());
		model.addAttribute("feedAddress",
				ServletUriComponentsBuilder.fromCurrentContextPath().path("/calendar/" + token + ".ics").toUriString());
		return page(place, "", "1", model);
	}

	@PostMapping("/calendar/revoke")
	String revoke(@PathVariable String partnership, RedirectAttributes redirect) {
		var place = this.managed.partnership(partnership);
		this.feeds.revoke(place.id());
		redirect.addFlashAttribute("flash", "flash.calendarRevoked");
		return "redirect:/manage/" + place.slug() + "/clocks";
	}

}
