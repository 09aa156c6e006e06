package org.throughline.browse.web;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
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
import org.throughline.platform.govuk.Paging;
import org.throughline.platform.text.Csv;
import org.throughline.platform.text.Messages;
import org.throughline.platform.time.ApproximateDate;
import org.throughline.platform.time.Dates;
import org.throughline.platform.web.CostlyPage;
import org.throughline.platform.web.Downloads;
import org.throughline.platform.web.PublishedPage;

/**
 * Calendars of a reporting year, for everyone and for business managers.
 */
@Controller
class YearCalendarController {

	private static final List<String> HEAD = List.of("Date", "Kind", "Name", "Owner, type or period", "Reference",
			"Status");

	/** The number of dates on a page of a month. */
	private static final int SIZE = 50;

	private final PartnershipQueries partnerships;

	private final CalendarQueries calendars;

	private final Messages messages;

	YearCalendarController(PartnershipQueries partnerships, CalendarQueries calendars, Messages messages) {
		this.partnerships = partnerships;
		this.calendars = calendars;
		this.messages = messages;
	}

	@GetMapping(Addresses.PARTNERSHIP + "/calendar")
	@PublishedPage
	@SideNavigation("")
	String show(PartnershipHeading heading, @RequestParam(required = false) @Nullable String year,
			@RequestParam(required = false) @Nullable String month, @RequestParam(defaultValue = "1") String page,
			Model model) {
		model.addAttribute("crumbs", Addresses.breadcrumbs(heading, new PageLink("Calendar", null)));
		return show(this.calendars.ofEveryone(heading, number(year), month), month, page, "/" + heading.slug(), model);
	}

	@CostlyPage
	@GetMapping(Addresses.PARTNERSHIP + "/calendar/csv")
	@PublishedPage
	ResponseEntity<byte[]> csv(PartnershipHeading heading, @RequestParam(required = false) @Nullable String year) {
		return csv(heading, this.calendars.ofEveryone(heading, number(year), null));
	}

	@GetMapping("/manage/{partnership}/calendar")
	String manage(@Managed PartnershipSummary partnership, @RequestParam(required = false) @Nullable String year,
			@RequestParam(required = false) @Nullable String month, @RequestParam(defaultValue = "1") String page,
			Model model) {
		var heading = this.partnerships.heading(partnership.slug());
		model.addAttribute("partnership", heading);
		model.addAttribute("crumbs", partnership.breadcrumbs(new PageLink("Calendar", null)));
		return show(this.calendars.ofManager(heading, number(year), month), month, page, partnership.manageAddress(),
				model);
	}

	@CostlyPage
	@GetMapping("/manage/{partnership}/calendar/csv")
	ResponseEntity<byte[]> manageCsv(@Managed PartnershipSummary partnership,
			@RequestParam(required = false) @Nullable String year) {
		var heading = this.partnerships.heading(partnership.slug());
		return csv(heading, this.calendars.ofManager(heading, number(year), null));
	}

	private static String show(YearCalendar calendar, @Nullable String month, String page, String below, Model model) {
		model.addAttribute("calendar", calendar);
		model.addAttribute("below", below);
		var shown = calendar.month(month);
		model.addAttribute("noSuchMonth", month != null && !month.isEmpty() && shown == null);
		if (shown != null) {
			var dates = Paging.slice(calendar.in(shown), Paging.request(page, SIZE));
			model.addAttribute("month", shown);
			model.addAttribute("dates", dates);
			model.addAttribute("pager", Paging.of(dates, below + "/calendar", "year",
					String.valueOf(calendar.year().startsOn().getYear()), "month", shown.toString()));
		}
		return "browse/calendar";
	}

	private ResponseEntity<byte[]> csv(PartnershipHeading heading, YearCalendar calendar) {
		return Downloads.csv(heading.slug() + "-calendar-" + calendar.year().slug() + ".csv", Csv.of(Stream
			.concat(Stream.<List<? extends @Nullable Object>>of(HEAD), calendar.dates().stream().map(this::line))));
	}

	private List<? extends @Nullable Object> line(CalendarDate date) {
		String name = (date.kind() == Kind.RETURN_DUE) ? this.messages.text("ReturnKind." + date.name())
				: date.inOneLine();
		String context = switch (date.kind()) {
			case REVIEW_PLANNED, REVIEW_PUBLISHED -> this.messages.text("ReviewType." + date.context());
			default -> date.context();
		};
		return Stream
			.<@Nullable Object>of(Dates.iso(ApproximateDate.of(date.onDay(), date.precision())),
					this.messages.text("CalendarKind." + date.kind()), name, context, date.reference(),
					date.overdue() ? "Overdue" : date.open() ? "Ahead" : "Done")
			.toList();
	}

	/** Returns the year asked for, or {@code null} if it is not a year of this time. */
	private static @Nullable Integer number(@Nullable String year) {
		return (year != null && year.matches("(19|20)\\d\\d")) ? Integer.valueOf(year) : null;
	}

}
