package org.throughline.browse.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.throughline.browse.PartnershipHeading;
import org.throughline.partnership.GovernanceService;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.web.PublishedPage;

/**
 * Page of the governance arrangements, today or on a given date.
 */
@Controller
@PublishedPage
@SideNavigation("governance")
class GovernanceController {

	private static final List<DateTimeFormatter> WRITTEN = Stream.of("uuuu-M-d", "d/M/uuuu", "d MMMM uuuu")
		.map((pattern) -> DateTimeFormatter.ofPattern(pattern, Locale.UK).withResolverStyle(ResolverStyle.STRICT))
		.toList();

	private final GovernanceService governance;

	private final Clock clock;

	GovernanceController(GovernanceService governance, Clock clock) {
		this.governance = governance;
		this.clock = clock;
	}

	@GetMapping(Addresses.PARTNERSHIP + "/governance")
	String show(PartnershipHeading heading, @RequestParam(defaultValue = "") String on, Model model) {
		LocalDate today = LocalDate.now(this.clock);
		LocalDate asked = on.isBlank() ? today : day(on.strip());
		LocalDate day = (asked != null) ? asked : today;
		model.addAttribute("on", on.strip());
		model.addAttribute("unreadable", asked == null);
		model.addAttribute("today", day.equals(today));
		model.addAttribute("governance", new GovernanceView(
				this.governance.snapshotOf(heading.id(), day, day.minusYears(1)), day, day.minusYears(1)));
		model.addAttribute("crumbs", Addresses.breadcrumbs(heading, new PageLink("Governance", null)));
		return "browse/governance";
	}

	/**
	 * Parses a date in the common formats, or returns {@code null}.
	 */
	private static @Nullable LocalDate day(String written) {
		for (var way : WRITTEN) {
			try {
				LocalDate day = LocalDate.parse(written, way);
				return (day.getYear() >= 1900 && day.getYear() < 2200) ? day : null;
			}
			catch (DateTimeParseException ex) {
				// perhaps it is written in another way
			}
		}
		return null;
	}

}
