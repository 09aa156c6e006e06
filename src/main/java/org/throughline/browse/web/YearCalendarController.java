package org.throughline.browse.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import org.throughline.browse.CalendarDate;
import org.throughline.browse.CalendarDate.Kind;
import org.throughline.browse.CalendarQueries;
import org.throughline.browse.PartnershipHeading;
import org.throughline.browse.PartnershipQueries;
import org.throughline.browse.YearCalendar;
import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.text.Csv;
import org.throughline.platform.web.Downloads;
import org.throughline.platform.web.PublishedPage;

import static java.util.Locale.UK;

/**
 * Calendars of a reporting year, for everyone and for business managers.
 */
@Controller
class YearCalendarController {

	private static final List<String> HEAD = List.of("Date", "Kind", "Name", "Owner, type or period", "Reference",
			"Status");

	private final PartnershipQueries partnerships;

	private final CalendarQueries calendars;

	private final MessageSource messages;

	YearCalendarController(PartnershipQueries partnerships, CalendarQueries calendars, MessageSource messages) {
		this.partnerships = partnerships;
		this.calendars = calendars;
		this.messages = messages;
	}

	@GetMapping(Addresses.PARTNERSHIP + "/calendar")
	@PublishedPage
	String show(@PathVariable String partnership, @RequestParam(required = false) @Nullable String year, Model model) {
		var heading = this.partnerships.heading(partnership);
		model.addAttribute("places", Addresses.places(heading, ""));
		model.addAttribute("crumbs", Addresses.breadcrumbs(heading, new PageLink("Calendar", null)));
		return show(heading, this.calendars.ofEveryone(heading, number(year)), "/" + heading.slug(), model);
	}

	@GetMapping(Addresses.PARTNERSHIP + "/calendar/csv")
	@PublishedPage
	ResponseEntity<byte[]> csv(@PathVariable String partnership,
			@RequestParam(required = false) @Nullable String year) {
		var heading = this.partnerships.heading(partnership);
		return csv(heading, this.calendars.ofEveryone(heading, number(year)));
	}

	@GetMapping("/manage/{partnership}/calendar")
	String manage(@Managed PartnershipSummary partnership, @RequestParam(required = false) @Nullable String year,
			Model model) {
		var heading = this.partnerships.heading(partnership.slug());
		model.addAttribute("crumbs", partnership.breadcrumbs(new PageLink("Calendar", null)));
		return show(heading, this.calendars.ofManager(heading, number(year)), partnership.manageAddress(), model);
	}

	@GetMapping("/manage/{partnership}/calendar/csv")
	ResponseEntity<byte[]> manageCsv(@Managed PartnershipSummary partnership,
			@RequestParam(required = false) @Nullable String year) {
		var heading = this.partnerships.heading(partnership.slug());
		return csv(heading, this.calendars.ofManager(heading, number(year)));
	}

	private static String show(PartnershipHeading heading, YearCalendar calendar, String below, Model model) {
		model.addAttribute("partnership", heading);
		model.addAttribute("calendar", calendar);
		model.addAttribute("below", below);
		return "browse/calendar";
	}

	private ResponseEntity<byte[]> csv(PartnershipHeading heading, YearCalendar calendar) {
		return Downloads.csv(heading.slug() + "-calendar-" + calendar.year().slug() + ".csv", Csv.of(Stream
			.concat(Stream.<List<? extends @Nullable Object>>of(HEAD), calendar.dates().stream().map(this::line))));
	}

	private List<? extends @Nullable Object> line(CalendarDate date) {
		String name = (date.kind() == Kind.RETURN_DUE) ? words("ReturnKind." + date.name()) : date.inOneLine();
		String context = switch (date.kind()) {
			case REVIEW_PLANNED, REVIEW_PUBLISHED -> words("ReviewType." + date.context());
			default -> date.context();
		};
		return Stream
			.<@Nullable Object>of(date.when(), words("CalendarKind." + date.kind()), name, context, date.reference(),
					date.overdue() ? "Overdue" : date.open() ? "Ahead" : "Done")
			.toList();
	}

	private String words(String key) {
		return Objects.requireNonNull(this.messages.getMessage(key, null, key, UK));
	}

	/** Returns the year asked for, or {@code null} if it is not a year of this time. */
	private static @Nullable Integer number(@Nullable String year) {
		return (year != null && year.matches("(19|20)\\d\\d")) ? Integer.valueOf(year) : null;
	}

}
