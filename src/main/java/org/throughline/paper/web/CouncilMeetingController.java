package org.throughline.paper.web;

import java.util.List;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.paper.MeetingDetails;
import org.throughline.paper.MeetingDisclosure;
import org.throughline.paper.MeetingService;
import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.partnership.ReportDirectory;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.list.ListRequest;

/**
 * Pages of the meetings that consider reports and papers. A meeting is added with its
 * body and day; each part of it is edited on a page of its own.
 */
@Controller
@RequestMapping("/manage/{partnership}/meetings")
class CouncilMeetingController {

	private static final String FORM = "councilMeetingForm";

	private static final String PART = "/{number:[0-9]+}/{part:" + MeetingPart.PATHS + "}";

	private final MeetingService meetings;

	private final ReportDirectory reports;

	private final FormSubmissions forms;

	CouncilMeetingController(MeetingService meetings, ReportDirectory reports, FormSubmissions forms) {
		this.meetings = meetings;
		this.reports = reports;
		this.forms = forms;
	}

	@GetMapping
	String list(@Managed PartnershipSummary partnership, ListRequest request, Model model) {
		MeetingService.LIST.show("meetings", this.meetings.meetings(partnership.id()), request, model)
			.export(partnership.manageAddress() + "/export/meetings.xlsx");
		model.addAttribute("trail", partnership.breadcrumbs(new PageLink("Meetings", null)));
		return "paper/meetings";
	}

	@GetMapping("/new")
	String newForm(@Managed PartnershipSummary partnership, @ModelAttribute(FORM) CouncilMeetingForm form,
			Model model) {
		return formPage(partnership, null, MeetingPart.DETAILS, model);
	}

	@PostMapping("/new")
	String create(@Managed PartnershipSummary partnership, @Valid @ModelAttribute(FORM) CouncilMeetingForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		form.check(MeetingPart.DETAILS, errors);
		Integer number = this.forms.of(form, errors, model)
			.saveFor(Integer.class, () -> this.meetings.add(partnership.id(), form.toEdit()));
		return (number != null) ? Redirects.to(address(partnership, number), "councilMeeting.added", redirect)
				: formPage(partnership, null, MeetingPart.DETAILS, model);
	}

	@GetMapping("/{number:[0-9]+}")
	String show(@Managed PartnershipSummary partnership, @PathVariable int number, Model model) {
		var meeting = this.meetings.find(partnership.id(), number);
		model.addAttribute("meeting", meeting);
		model.addAttribute("reports", chosen(this.reports.choices(partnership.id()), meeting.content().reports()));
		model.addAttribute("papers", chosen(this.meetings.papers(partnership.id()), meeting.content().papers()));
		model.addAttribute("trail", partnership.breadcrumbs(list(partnership), new PageLink(meeting.title(), null)));
		return "paper/meeting";
	}

	private static List<Choice> chosen(List<Choice> offered, List<String> values) {
		return offered.stream().filter((one) -> values.contains(one.value())).toList();
	}

	@GetMapping(PART)
	String form(@Managed PartnershipSummary partnership, @PathVariable int number, @PathVariable String part,
			Model model) {
		var meeting = this.meetings.find(partnership.id(), number);
		model.addAttribute(FORM, CouncilMeetingForm.of(meeting.content(), MeetingPart.of(part)).withSpareQuestions());
		return formPage(partnership, meeting, MeetingPart.of(part), model);
	}

	@PostMapping(PART)
	String save(@Managed PartnershipSummary partnership, @PathVariable int number, @PathVariable String part,
			@Valid @ModelAttribute(FORM) CouncilMeetingForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		var edited = MeetingPart.of(part);
		var meeting = this.meetings.find(partnership.id(), number);
		form.check(edited, errors);
		boolean saved = this.forms.of(form, errors, model)
			.record(meeting.id())
			.choices("links.reports", this.reports.choices(partnership.id()))
			.choices("links.papers", this.meetings.papers(partnership.id()))
			.save(() -> this.meetings.edit(partnership.id(), number, (stored) -> form.change(edited, stored)),
					() -> CouncilMeetingForm.of(this.meetings.find(partnership.id(), number).content(), edited));
		return saved ? Redirects.to(address(partnership, number), "councilMeeting.saved", redirect)
				: formPage(partnership, meeting, edited, model);
	}

	private String formPage(PartnershipSummary partnership, @Nullable MeetingDetails meeting, MeetingPart part,
			Model model) {
		model.addAttribute("meeting", meeting);
		model.addAttribute("part", part);
		if (part == MeetingPart.DETAILS) {
			model.addAttribute("reportChoices", this.reports.choices(partnership.id()));
			model.addAttribute("paperChoices",
					this.meetings.papers(partnership.id())
						.stream()
						.filter((paper) -> meeting == null
								|| meeting.written().stream().noneMatch((own) -> own.slug().equals(paper.value())))
						.toList());
		}
		model.addAttribute("disclosures", MeetingDisclosure.values());
		model.addAttribute("trail",
				(meeting != null)
						? partnership.breadcrumbs(list(partnership),
								new PageLink(meeting.title(), address(partnership, meeting.number())))
						: partnership.breadcrumbs(list(partnership), new PageLink("Add a meeting", null)));
		return "paper/meeting-edit";
	}

	private static PageLink list(PartnershipSummary partnership) {
		return new PageLink("Meetings", partnership.manageAddress() + "/meetings");
	}

	private static String address(PartnershipSummary partnership, int number) {
		return list(partnership).href() + "/" + number;
	}

}
