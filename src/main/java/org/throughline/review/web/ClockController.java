package org.throughline.review.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.EnumChoices;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.govuk.Paging;
import org.throughline.review.ReviewClock;
import org.throughline.review.ReviewClockService;
import org.throughline.statute.ClockState;
import org.throughline.statute.StatutoryClocks;

/**
 * The page of a partnership's statutory clocks.
 */
@Controller
@RequestMapping("/manage/{partnership}/clocks")
class ClockController {

	private static final String ALL = "ALL";

	private final ReviewClockService clocks;

	private final EnumChoices enums;

	private final StatutoryClocks statute;

	private final Clock clock;

	ClockController(ReviewClockService clocks, EnumChoices enums, StatutoryClocks statute, Clock clock) {
		this.clocks = clocks;
		this.enums = enums;
		this.statute = statute;
		this.clock = clock;
	}

	@GetMapping
	String list(@Managed PartnershipSummary partnership, @RequestParam(defaultValue = "") String state,
			@RequestParam(defaultValue = "1") String page, Model model) {
		return page(partnership, state, page, model);
	}

	/** Shows the clocks to meet unless another state is chosen. */
	private String page(PartnershipSummary partnership, String state, String number, Model model) {
		var all = this.clocks.ofPartnership(partnership.id());
		var chosen = FormValues.choice(ClockState.class, state);
		var counts = new EnumMap<ClockState, Integer>(ClockState.class);
		all.forEach((one) -> counts.merge(one.reading().state(), 1, Integer::sum));
		var found = Paging.slice(all.stream().filter((one) -> matches(one, state, chosen)).toList(),
				Paging.request(number));
		String address = partnership.manageAddress() + "/clocks";
		model.addAttribute("clocks", found);
		model.addAttribute("counts", counts);
		model.addAttribute("total", all.size());
		model.addAttribute("state", state);
		model.addAttribute("states",
				Stream
					.concat(Stream.of(new Choice(ALL, "All, including not started")),
							this.enums.of(ClockState.class).stream())
					.toList());
		model.addAttribute("missingYears", this.statute.yearsWithoutHolidays(LocalDate.now(this.clock)));
		model.addAttribute("pagination", Paging.of(found, address, "state", state));
		model.addAttribute("breadcrumbTrail", partnership.breadcrumbs(new PageLink("Statutory deadlines", null)));
		return "review/clocks";
	}

	/** Opens the page of a review, from a calendar that does not name it. */
	@GetMapping("/reviews/{review}")
	String review(@Managed PartnershipSummary partnership, @PathVariable UUID review) {
		return "redirect:" + partnership.manageAddress() + "/reviews/"
				+ this.clocks.reference(partnership.id(), review);
	}

	private static boolean matches(ReviewClock one, String state, @Nullable ClockState chosen) {
		var actual = one.reading().state();
		return state.equals(ALL) || ((chosen != null) ? actual == chosen : actual.open());
	}

}
