package org.throughline.publication.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import org.throughline.partnership.Managed;
import org.throughline.platform.chart.Fill;
import org.throughline.platform.chart.Picture;
import org.throughline.platform.chart.Timeline;
import org.throughline.publication.CalendarStep;
import org.throughline.publication.PublicationCalendarService;
import org.throughline.report.ManagedReport;

/**
 * The calendar of a report, and the meetings that it is counted back from.
 */
@Controller
@RequestMapping("/manage/{partnership}/reports/{report}/calendar")
class PublicationCalendarController {

	private final PublicationCalendarService calendars;

	private final Clock clock;

	PublicationCalendarController(PublicationCalendarService calendars, Clock clock) {
		this.calendars = calendars;
		this.clock = clock;
	}

	@GetMapping
	String show(@Managed ManagedReport report, Model model) {
		var steps = this.calendars.steps(report.summary());
		model.addAttribute("steps", steps);
		model.addAttribute("today", LocalDate.now(this.clock));
		model.addAttribute("picture", picture(steps));
		model.addAttribute("meetings", this.calendars.meetings(report.summary()));
		return "publication/calendar";
	}

	/**
	 * Draws the months across: a bar for each period, a number for each day of the list.
	 */
	private @Nullable Picture picture(List<CalendarStep> steps) {
		if (steps.isEmpty()) {
			return null;
		}
		var today = LocalDate.now(this.clock);
		var moments = new ArrayList<Timeline.Moment>();
		var rows = new ArrayList<Timeline.Row>();
		for (int at = 0; at < steps.size(); at++) {
			var step = steps.get(at);
			if (step.oneDay()) {
				moments.add(new Timeline.Moment(at + 1, step.to()));
			}
			else {
				rows.add(new Timeline.Row((at + 1) + ". " + step.name(), step.when(),
						List.of(new Timeline.Piece(step.from(), step.to(),
								step.to().isBefore(today) ? Fill.LIGHT : Fill.SOLID))));
			}
		}
		var first = steps.stream().map(CalendarStep::from).min(LocalDate::compareTo).orElseThrow();
		var last = steps.get(steps.size() - 1).to();
		boolean within = !today.isBefore(first) && !today.isAfter(last);
		long ahead = steps.stream().filter((step) -> !step.to().isBefore(today)).count();
		return Picture.of("calendar", "%d steps, %d of them still ahead.".formatted(steps.size(), ahead), new Timeline(
				"The calendar of the report on a line of time",
				"Each bar is a period in which something is done, each number a single day. The numbers are those"
						+ " of the list below.",
				moments, rows, within ? today : null), null);
	}

}
