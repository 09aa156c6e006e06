package org.throughline.paper.web;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import org.throughline.paper.MeetingDetails;
import org.throughline.paper.MeetingDisclosure;
import org.throughline.paper.MeetingEdit;
import org.throughline.paper.MeetingService;
import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.partnership.RecordController;
import org.throughline.partnership.ReportDirectory;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.list.ListRequest;
import org.throughline.platform.list.ShortList;

/**
 * Pages of the meetings that consider reports and papers.
 */
@Controller
@RequestMapping("/manage/{partnership}/meetings")
class CouncilMeetingController extends RecordController<Integer, MeetingDetails, MeetingEdit, CouncilMeetingForm> {

	private static final ShortList<MeetingDetails> LIST = ShortList
		.<MeetingDetails>sorted("body", "Meeting", (one) -> one.content().meeting().body())
		.andSorted("day", "Date", (one) -> one.content().meeting().meetsOn())
		.andSorted("council", "Council", (one) -> one.content().meeting().council())
		.andSorted("decision", "Decision", (one) -> one.content().outcome().decision())
		.andSorted("promises", "Open promises", MeetingDetails::openPromises)
		.andSorted("disclosure", "Public", (one) -> one.content().disclosure())
		.search(MeetingDetails::words)
		.filter("council", "Council", (one) -> one.content().meeting().council())
		.filter("disclosure", "Public", (one) -> one.content().disclosure());

	private final MeetingService meetings;

	private final ReportDirectory reports;

	CouncilMeetingController(MeetingService meetings, ReportDirectory reports, FormSubmissions forms) {
		super(new Pages("councilMeeting", "meetings", "Meetings", "Add a meeting", "paper/meeting"), meetings,
				CouncilMeetingForm::of, forms);
		this.meetings = meetings;
		this.reports = reports;
	}

	@GetMapping
	String list(@Managed PartnershipSummary partnership, ListRequest request, Model model) {
		LIST.show("meetings", this.meetings.meetings(partnership.id()), request, model);
		model.addAttribute("trail", partnership.breadcrumbs(new PageLink("Meetings", null)));
		return "paper/meetings";
	}

	@Override
	protected CouncilMeetingForm spacious(CouncilMeetingForm form) {
		return form.withSpareQuestions();
	}

	@Override
	protected Map<String, List<Choice>> choices(PartnershipSummary partnership, MeetingDetails meeting) {
		return Map.of("links.reports", this.reports.choices(partnership.id()), "links.papers",
				this.meetings.papers(partnership.id()));
	}

	@Override
	protected void show(PartnershipSummary partnership, @Nullable MeetingDetails meeting, Model model) {
		model.addAttribute("meeting", meeting);
		model.addAttribute("removable", meeting != null && this.meetings.removable(partnership.id(), meeting.number()));
		model.addAttribute("reportChoices", this.reports.choices(partnership.id()));
		model.addAttribute("paperChoices", this.meetings.papers(partnership.id()));
		model.addAttribute("disclosures", MeetingDisclosure.values());
	}

}
