package org.throughline.review.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.EnumChoices;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.list.FilterCounts;
import org.throughline.platform.list.ListRequest;
import org.throughline.platform.list.ShortList;
import org.throughline.platform.web.KeptForReader;
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

	private static final ShortList<ReviewClock> LIST = ShortList
		.<ReviewClock>sorted("name", "Deadline", (one) -> one.reading().name())
		.andSorted("subject", "Review or report", ClockController::subject)
		.andSorted("started", "Start", (one) -> one.reading().triggeredOn())
		.andSorted("due", "Due date", (one) -> one.reading().dueOn());

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

	/** Shows the clocks to meet unless another state is chosen. */
	@KeptForReader
	@GetMapping
	String list(@Managed PartnershipSummary partnership, ListRequest request, Model model) {
		var all = this.clocks.ofPartnership(partnership.id());
		String state = request.text("state");
		var chosen = request.choice(ClockState.class, "state");
		var counts = all.stream()
			.collect(Collectors.groupingBy((one) -> one.reading().state().name(), Collectors.counting()));
		counts.put(ALL, (long) all.size());
		LIST.show("clocks", all.stream().filter((one) -> matches(one, state, chosen)).toList(), request, model)
			.counted(new FilterCounts(Map.of("state", counts), false))
			.choice("state", "Status",
					Stream
						.concat(Stream.of(new Choice(ALL, "All, including not started")),
								this.enums.of(ClockState.class).stream())
						.toList());
		model.addAttribute("total", all.size());
		model.addAttribute("missingYears", this.statute.yearsWithoutHolidays(LocalDate.now(this.clock)));
		model.addAttribute("breadcrumbTrail", partnership.breadcrumbs(new PageLink("Statutory deadlines", null)));
		return "review/clocks";
	}

	/** Opens the page of a review, from a calendar that does not name it. */
	@GetMapping("/reviews/{review}")
	String review(@Managed PartnershipSummary partnership, @PathVariable UUID review) {
		return "redirect:" + partnership.manageAddress() + "/reviews/"
				+ this.clocks.reference(partnership.id(), review);
	}

	private static @Nullable String subject(ReviewClock one) {
		return (one.reference() != null) ? one.reference() : one.reportSlug();
	}

	private static boolean matches(ReviewClock one, String state, @Nullable ClockState chosen) {
		var actual = one.reading().state();
		return state.equals(ALL) || ((chosen != null) ? actual == chosen : actual.open());
	}

}
