package org.throughline.paper.web;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.paper.MeetingService;
import org.throughline.paper.PromiseDetails;
import org.throughline.paper.PromiseEdit;
import org.throughline.paper.PromiseService;
import org.throughline.partnership.Managed;
import org.throughline.partnership.OrganisationChoices;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.partnership.RecordController;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.RecordPages;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.list.ListRequest;

/**
 * Pages of the promises made at meetings.
 */
@Controller
@RequestMapping("/manage/{partnership}/promises")
class PromiseController extends RecordController<Integer, PromiseDetails, PromiseEdit, PromiseForm>
		implements RecordPages {

	private final PromiseService promises;

	private final MeetingService meetings;

	private final OrganisationChoices organisations;

	private final FormSubmissions forms;

	PromiseController(PromiseService promises, MeetingService meetings, OrganisationChoices organisations,
			FormSubmissions forms) {
		super(new Pages("promise", "promises", "Promises", "Add a promise", "paper/promise"), promises, PromiseForm::of,
				forms);
		this.promises = promises;
		this.meetings = meetings;
		this.organisations = organisations;
		this.forms = forms;
	}

	@GetMapping
	String list(@Managed PartnershipSummary partnership, ListRequest request, Model model) {
		PromiseService.LIST.show("promises", this.promises.promises(partnership.id()), request, model)
			.export(partnership.manageAddress() + "/export/promises.xlsx");
		model.addAttribute("trail", partnership.breadcrumbs(meetingsLink(partnership), new PageLink("Promises", null)));
		return "paper/promises";
	}

	@GetMapping("/{number:[0-9]+}/action")
	String actionForm(@Managed PartnershipSummary partnership, @PathVariable int number, Model model) {
		var promise = this.promises.find(partnership.id(), number);
		model.addAttribute(PromiseActionForm.of(promise));
		return actionPage(partnership, promise, model);
	}

	@PostMapping("/{number:[0-9]+}/action")
	String makeAction(@Managed PartnershipSummary partnership, @PathVariable int number, PromiseActionForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		var promise = this.promises.find(partnership.id(), number);
		form.check(errors);
		String reference = this.forms.of(form, errors, model)
			.saveFor(String.class, () -> this.promises.makeAction(partnership.id(), number, form.owner(),
					form.dueOn().parse().orElse(null), form.pastDueConfirmed()));
		return (reference != null)
				? Redirects.to(partnership.manageAddress() + "/actions/" + reference, "promise.action.added", redirect)
				: actionPage(partnership, promise, model);
	}

	private String actionPage(PartnershipSummary partnership, PromiseDetails promise, Model model) {
		model.addAttribute("promise", promise);
		model.addAttribute("ownerChoices", this.organisations.members(partnership.id()));
		model.addAttribute("trail",
				partnership.breadcrumbs(meetingsLink(partnership), new PageLink("Promises", list(partnership)),
						new PageLink(promise.title(), list(partnership) + "/" + promise.number()),
						new PageLink("Create action", null)));
		return "paper/promise-action";
	}

	@Override
	protected Map<String, List<Choice>> choices(PartnershipSummary partnership, PromiseDetails promise) {
		return Map.of("meeting", meetings(partnership));
	}

	@Override
	protected void show(PartnershipSummary partnership, @Nullable PromiseDetails promise, Model model) {
		model.addAttribute("promise", promise);
		model.addAttribute("meetingChoices", meetings(partnership));
	}

	@Override
	protected List<PageLink> breadcrumbs(PartnershipSummary partnership, PageLink list, PageLink page) {
		return partnership.breadcrumbs(meetingsLink(partnership), list, page);
	}

	private static PageLink meetingsLink(PartnershipSummary partnership) {
		return new PageLink("Meetings", partnership.manageAddress() + "/meetings");
	}

	private List<Choice> meetings(PartnershipSummary partnership) {
		return this.meetings.meetings(partnership.id())
			.stream()
			.map((meeting) -> new Choice(String.valueOf(meeting.number()), meeting.title()))
			.toList();
	}

}
