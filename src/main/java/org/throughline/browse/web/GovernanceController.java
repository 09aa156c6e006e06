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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import org.throughline.browse.PartnershipReading;
import org.throughline.partnership.GovernanceService;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.web.PublishedPage;

/**
 * Who works together in a partnership, and how: today, or on a day asked for.
 */
@Controller
@PublishedPage
class GovernanceController {

	private static final List<DateTimeFormatter> WRITTEN = Stream.of("uuuu-M-d", "d/M/uuuu", "d MMMM uuuu")
		.map((pattern) -> DateTimeFormatter.ofPattern(pattern, Locale.UK).withResolverStyle(ResolverStyle.STRICT))
		.toList();

	private final PartnershipReading partnerships;

	private final GovernanceService governance;

	private final Clock clock;

	GovernanceController(PartnershipReading partnerships, GovernanceService governance, Clock clock) {
		this.partnerships = partnerships;
		this.governance = governance;
		this.clock = clock;
	}

	@GetMapping(Addresses.PARTNERSHIP + "/governance")
	String show(@PathVariable String partnership, @RequestParam(defaultValue = "") String on, Model model) {
		var heading = this.partnerships.heading(partnership);
		LocalDate today = LocalDate.now(this.clock);
		LocalDate asked = on.isBlank() ? today : day(on.strip());
		LocalDate day = (asked != null) ? asked : today;
		model.addAttribute("partnership", heading);
		model.addAttribute("places", Addresses.places(heading, "governance"));
		model.addAttribute("on", on.strip());
		model.addAttribute("unreadable", asked == null);
		model.addAttribute("today", day.equals(today));
		model.addAttribute("picture", new PictureView(this.governance.pictureOf(heading.id(), day, day.minusYears(1)),
				day, day.minusYears(1)));
		model.addAttribute("crumbs", Addresses.breadcrumbs(heading, new PageLink("Governance", null)));
		return "browse/governance";
	}

	/**
	 * The day written, in any of the ways a reader may write it; none where it is no day.
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
