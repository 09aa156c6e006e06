package org.throughline.browse.web;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import org.throughline.browse.PartnershipHeading;
import org.throughline.browse.ReportHeading;
import org.throughline.paper.PublicMeetingQueries;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.persistence.Records;
import org.throughline.platform.web.PublishedPage;

/**
 * Meetings that consider reports, as everyone can read of them.
 */
@Controller
@PublishedPage
@SideNavigation("papers")
@RequestMapping(Addresses.PARTNERSHIP)
class MeetingsController {

	private final PublicMeetingQueries meetings;

	private final PartLabels labels;

	private final Clock clock;

	MeetingsController(PublicMeetingQueries meetings, PartLabels labels, Clock clock) {
		this.meetings = meetings;
		this.labels = labels;
		this.clock = clock;
	}

	@ModelAttribute("today")
	LocalDate today() {
		return LocalDate.now(this.clock);
	}

	@GetMapping("/meetings/{number:[0-9]+}")
	String show(PartnershipHeading heading, @PathVariable int number, Model model) {
		var meeting = Records.one(this.meetings.ofPartnership(heading.id()), (one) -> one.number() == number);
		model.addAttribute("meeting", meeting);
		model.addAttribute("crumbs", Addresses.breadcrumbs(heading, PapersController.link(heading),
				new PageLink(meeting.meeting().title(), null)));
		return "browse/meeting";
	}

	@GetMapping({ Addresses.OWN_REPORT + "/papers", Addresses.OTHER_REPORT + "/papers" })
	String ofReport(PartnershipHeading heading, ReportHeading report, Model model) {
		model.addAttribute("parts", this.labels.parts(heading, report, PartLabels.PAPERS));
		model.addAttribute("meetings", this.meetings.ofReport(heading.id(), report.id()));
		model.addAttribute("crumbs", Addresses.breadcrumbs(heading, report, new PageLink("Considered by", null)));
		return "browse/report-papers";
	}

}
