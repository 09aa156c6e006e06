package org.throughline.action.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.action.ActionActor;
import org.throughline.action.ActionDetails;
import org.throughline.action.ActionService;
import org.throughline.action.ActionStatus;
import org.throughline.action.ActionUpdateService;
import org.throughline.action.DueDateService;
import org.throughline.action.NewDueDate;
import org.throughline.action.Rag;
import org.throughline.action.ReassignService;
import org.throughline.action.Reassignment;
import org.throughline.action.RequestOutcome;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.govuk.PageLink;

/**
 * The business manager's decisions on an action: verify, return, reopen, close, override
 * the RAG rating, change due date or owner. Also updates on the owner's behalf.
 */
@Controller
@RequestMapping("/manage/{partnership}/actions/{reference}")
class ActionDecisionController {

	private final ManagedActions managed;

	private final ActionService actions;

	private final ActionUpdateService updates;

	private final DueDateService dates;

	private final ReassignService owners;

	ActionDecisionController(ManagedActions managed, ActionService actions, ActionUpdateService updates,
			DueDateService dates, ReassignService owners) {
		this.managed = managed;
		this.actions = actions;
		this.updates = updates;
		this.dates = dates;
		this.owners = owners;
	}

	@GetMapping("/update")
	String behalfForm(@PathVariable("partnership") String slug, @PathVariable String reference, Model model) {
		var details = details(slug, reference);
		model.addAttribute("updateForm", UpdateForm.of(details.action().status()));
		return showBehalf(slug, details, model);
	}

	@PostMapping("/update")
	String behalf(@PathVariable("partnership") String slug, @PathVariable String reference,
			@ModelAttribute("updateForm") UpdateForm form, BindingResult result, Model model,
			RedirectAttributes redirect) {
		var details = details(slug, reference);
		var action = details.action();
		form.check(result);
		if (!result.hasErrors()) {
			try {
				this.updates.submit(action.partnershipId(), reference, form.toUpdate(action.status()), form.newDate());
				return done(slug, reference, "action.flash.updated", redirect);
			}
			catch (RuleViolation refused) {
				Typed.refuse(refused, result);
			}
		}
		return showBehalf(slug, details, model);
	}

	@GetMapping("/{move:verify|request|new-date|colour|owner|reopen|no-longer-needed}")
	String decisionForm(@PathVariable("partnership") String slug, @PathVariable String reference,
			@PathVariable String move, Model model) {
		var wanted = ManagerDecision.at(move);
		var partnership = this.managed.partnership(slug);
		var details = this.actions.details(partnership.id(), reference);
		if (!wanted.possibleFor(details)) {
			return "redirect:/manage/" + slug + "/actions/" + reference;
		}
		model.addAttribute("managerDecisionForm", ManagerDecisionForm.of(wanted, details));
		return show(partnership, details, wanted, model);
	}

	@PostMapping("/{move:verify|request|new-date|colour|owner|reopen|no-longer-needed}")
	String move(@PathVariable("partnership") String slug, @PathVariable String reference, @PathVariable String move,
			@ModelAttribute("managerDecisionForm") ManagerDecisionForm form, BindingResult result, Model model,
			RedirectAttributes redirect) {
		var wanted = ManagerDecision.at(move);
		var partnership = this.managed.partnership(slug);
		var details = this.actions.details(partnership.id(), reference);
		try {
			apply(wanted, details.action().partnershipId(), reference, form);
			return done(slug, reference, "action.flash." + wanted.outcome(form), redirect);
		}
		catch (RuleViolation refused) {
			Typed.refuse(refused, result);
			return show(partnership, details, wanted, model);
		}
	}

	private void apply(ManagerDecision move, UUID partnership, String reference, ManagerDecisionForm form) {
		switch (move) {
			case VERIFY -> verifyOrReturn(partnership, reference, form);
			case REQUEST -> answer(partnership, reference, form);
			case NEW_DATE -> this.dates.change(partnership, reference,
					new NewDueDate(form.chosenId(), day(form, "wantedDueOn"), form.reason()));
			case COLOUR -> this.updates.overrideRag(partnership, reference, form.chosenId(),
					Typed.choice(Rag.class, form.rag()).orElse(null), form.reason());
			case OWNER -> this.owners.reassign(partnership, new Reassignment(form.chosenId(), form.toSlug(),
					day(form, "from"), form.reason(), List.of(reference)));
			case REOPEN -> this.updates.reopen(partnership, reference, form.chosenId(), form.reason());
			case NO_LONGER_NEEDED ->
				this.updates.noLongerNeeded(partnership, reference, form.chosenId(), form.reason());
		}
	}

	private void verifyOrReturn(UUID partnership, String reference, ManagerDecisionForm form) {
		switch (form.status()) {
			case "VERIFIED_COMPLETE" -> this.updates.verify(partnership, reference, form.chosenId(), form.note());
			case "RETURNED" -> this.updates.returnToOwner(partnership, reference, form.chosenId(), form.note());
			default -> throw new RuleViolation("status", "action.verify.missing");
		}
	}

	private void answer(UUID partnership, String reference, ManagerDecisionForm form) {
		var outcome = Typed.choice(RequestOutcome.class, form.outcome())
			.orElseThrow(() -> new RuleViolation("outcome", "action.request.missing"));
		int version = Typed.version(form.version());
		if (outcome == RequestOutcome.ACCEPTED) {
			this.dates.accept(partnership, reference, form.chosenId(), form.note(), version);
		}
		else {
			this.dates.refuse(partnership, reference, form.chosenId(), form.note(), version);
		}
	}

	private static LocalDate day(ManagerDecisionForm form, String field) {
		var typed = field.equals("from") ? form.from() : form.wantedDueOn();
		return typed.parse()
			.orElseThrow(() -> new RuleViolation(field, !typed.blank() ? "action.date.notReal"
					: field.equals("from") ? "action.reassign.day" : "action.date.missing"));
	}

	private ActionDetails details(String slug, String reference) {
		return this.actions.details(this.managed.partnership(slug).id(), reference);
	}

	private String showBehalf(String slug, ActionDetails details, Model model) {
		ActionPage.show(details, address(slug, details), "", model);
		model.addAttribute("behalf", true);
		model.addAttribute("statuses", details.action().status().nextStatuses(ActionActor.OWNER));
		return "action/update";
	}

	private String show(PartnershipSummary partnership, ActionDetails details, ManagerDecision move, Model model) {
		String slug = partnership.slug();
		this.managed.open(partnership, model, new PageLink("Actions", "/manage/" + slug + "/actions"),
				new PageLink(details.action().title(), address(slug, details)));
		ActionPage.show(details, address(slug, details), "", model);
		model.addAttribute("move", move);
		model.addAttribute("judgements", List.of(ActionStatus.VERIFIED_COMPLETE, ActionStatus.RETURNED));
		model.addAttribute("outcomes", RequestOutcome.values());
		model.addAttribute("colours", Rag.values());
		if (move == ManagerDecision.OWNER) {
			model.addAttribute("organisationChoices", this.managed.organisations(partnership.id()));
		}
		return "action/decision";
	}

	private static String address(String slug, ActionDetails details) {
		return "/manage/" + slug + "/actions/" + details.action().reference();
	}

	private static String done(String slug, String reference, String flash, RedirectAttributes redirect) {
		redirect.addFlashAttribute("flash", flash);
		return "redirect:/manage/" + slug + "/actions/" + reference;
	}

}
