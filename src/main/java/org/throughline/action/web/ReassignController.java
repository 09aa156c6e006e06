package org.throughline.action.web;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.action.ActionSummary;
import org.throughline.action.ReassignService;
import org.throughline.partnership.Managed;
import org.throughline.partnership.OrganisationChoices;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.list.BulkChange;
import org.throughline.platform.list.BulkEdits;
import org.throughline.platform.list.UndoRow;

/**
 * Reassigns the open actions of an organisation: choose the current owner, then the
 * actions and the new owner, then check and confirm.
 */
@Controller
@RequestMapping("/manage/{partnership}/reassign")
class ReassignController {

	private final ReassignService owners;

	private final OrganisationChoices organisations;

	private final FormSubmissions forms;

	ReassignController(ReassignService owners, OrganisationChoices organisations, FormSubmissions forms) {
		this.owners = owners;
		this.organisations = organisations;
		this.forms = forms;
	}

	@GetMapping
	String newForm(@Managed PartnershipSummary partnership, @RequestParam(defaultValue = "") String from,
			@RequestParam(defaultValue = "") String to, Model model) {
		List<ActionSummary> open = from.isEmpty() ? List.of() : this.owners.openActions(partnership.id(), from);
		var takeovers = this.owners.takeovers(partnership.id());
		model.addAttribute("takeovers", takeovers);
		model.addAttribute("reassignForm", ReassignForm.of(from, open.stream().map(ActionSummary::reference).toList(),
				takeovers.stream().filter((one) -> one.ended().slug().equals(from)).toList(), to));
		return show(partnership, from, open, model);
	}

	@PostMapping
	String reassign(@Managed PartnershipSummary partnership, ReassignForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		form.check(errors);
		Integer count = form.preview().isEmpty() ? this.forms.of(form, errors, model)
			.saveFor(Integer.class, () -> this.owners.reassign(partnership.id(), form.toReassignment())) : null;
		if (count != null) {
			BulkEdits.offerUndo(ManagePages.actions(partnership) + "/undo", BulkChange.OWNER,
					form.references()
						.stream()
						.filter((reference) -> !form.fromSlug().isEmpty())
						.map((reference) -> new UndoRow(reference, form.toSlug(), form.fromSlug()))
						.toList(),
					redirect);
			return Redirects.to(ManagePages.actions(partnership), "action.flash.reassigned", count.toString(),
					redirect);
		}
		var open = this.owners.openActions(partnership.id(), form.fromSlug());
		if (!errors.hasErrors()) {
			form.from().parse().ifPresent((day) -> model.addAttribute("day", day));
			model.addAttribute("coming",
					open.stream().filter((action) -> form.references().contains(action.reference())).toList());
		}
		return show(partnership, form.fromSlug(), open, model);
	}

	private String show(PartnershipSummary partnership, String from, List<ActionSummary> open, Model model) {
		model.addAttribute("more", open.size() == ReassignService.AT_ONCE);
		model.addAttribute("owner", from);
		model.addAttribute("open",
				open.stream()
					.map((action) -> new Choice(action.reference(), action.inOneLine(), DueDates.line(action)))
					.toList());
		String to = (model.getAttribute("reassignForm") instanceof ReassignForm form) ? form.toSlug() : "";
		model.addAttribute("organisationChoices", this.organisations.members(partnership.id(), List.of(from, to)));
		model.addAttribute("trail",
				partnership.breadcrumbs(ManagePages.actionsLink(partnership), new PageLink("Reassign actions", null)));
		return "action/reassign";
	}

}
