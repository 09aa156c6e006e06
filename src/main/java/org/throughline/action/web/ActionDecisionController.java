package org.throughline.action.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.account.UndoService;
import org.throughline.action.ActionDetails;
import org.throughline.action.ActionService;
import org.throughline.action.ActionStatus;
import org.throughline.action.ActionSummary;
import org.throughline.platform.list.UndoRow;
import org.throughline.platform.list.BulkEdits;
import org.throughline.platform.list.BulkChange;
import org.throughline.action.ActionUpdateService;
import org.throughline.action.DueDateService;
import org.throughline.action.NewDueDate;
import org.throughline.action.Rag;
import org.throughline.action.ReassignService;
import org.throughline.action.Reassignment;
import org.throughline.action.RequestOutcome;
import org.throughline.action.VerificationService;
import org.throughline.partnership.Managed;
import org.throughline.partnership.OrganisationChoices;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.EnumChoices;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.govuk.Choice;

/**
 * The business manager's decisions on an action: verify, return, reopen, close, override
 * the RAG rating, change due date or owner. Also updates on the owner's behalf.
 */
@Controller
@RequestMapping("/manage/{partnership}/actions/{reference}")
class ActionDecisionController {

	private final ActionService actions;

	private final ActionUpdateService updates;

	private final UpdateForms updateForms;

	private final VerificationService verification;

	private final DueDateService dates;

	private final ReassignService owners;

	private final OrganisationChoices organisations;

	private final EnumChoices enums;

	private final FormSubmissions forms;

	private final UndoService undo;

	ActionDecisionController(ActionService actions, ActionUpdateService updates, UpdateForms updateForms,
			VerificationService verification, DueDateService dates, ReassignService owners,
			OrganisationChoices organisations, EnumChoices enums, FormSubmissions forms, UndoService undo) {
		this.actions = actions;
		this.updates = updates;
		this.updateForms = updateForms;
		this.verification = verification;
		this.dates = dates;
		this.owners = owners;
		this.organisations = organisations;
		this.enums = enums;
		this.forms = forms;
		this.undo = undo;
	}

	@GetMapping("/update")
	String updateForm(@Managed PartnershipSummary partnership, @PathVariable String reference, Model model) {
		var details = this.actions.details(partnership.id(), reference);
		this.updateForms.show(details.action(), model);
		return showUpdate(partnership, details, model);
	}

	@PostMapping("/update")
	String update(@Managed PartnershipSummary partnership, @PathVariable String reference,
			@RequestParam(required = false) @Nullable String seen, UpdateForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		var details = this.actions.details(partnership.id(), reference);
		boolean saved = this.updateForms.save(details.action(), form, errors, model, seen);
		return saved ? Redirects.to(ManagePages.action(partnership, reference), "action.flash.updated", redirect)
				: showUpdate(partnership, details, model);
	}

	@GetMapping("/{decision:verify|request|new-date|colour|owner|reopen|no-longer-needed}")
	String decisionForm(@Managed PartnershipSummary partnership, @PathVariable String reference,
			@PathVariable String decision, Model model) {
		var chosen = ManagerDecision.at(decision);
		var details = this.actions.details(partnership.id(), reference);
		if (!chosen.possibleFor(details)) {
			return "redirect:" + ManagePages.action(partnership, reference);
		}
		model.addAttribute("managerDecisionForm", ManagerDecisionForm.of(chosen, details));
		return show(partnership, details, chosen, model);
	}

	@PostMapping("/{decision:verify|request|new-date|colour|owner|reopen|no-longer-needed}")
	String decide(@Managed PartnershipSummary partnership, @PathVariable String reference,
			@PathVariable String decision, @RequestParam(defaultValue = "") String press, ManagerDecisionForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		var chosen = ManagerDecision.at(decision);
		var details = this.actions.details(partnership.id(), reference);
		form.check(chosen, errors);
		boolean saved = this.forms.of(form, errors, model).save(() -> apply(chosen, partnership.id(), reference, form));
		if (saved) {
			offerUndo(partnership, details.action(), chosen, form, redirect);
		}
		return saved
				? Redirects.to(after(partnership, reference, press), "action.flash." + chosen.outcome(form), redirect)
				: show(partnership, details, chosen, model);
	}

	/**
	 * A new owner and a new due date are undone as those of several actions are. The
	 * owner has a notice of what was verified or returned, and the answer to their
	 * request.
	 */
	private void offerUndo(PartnershipSummary partnership, ActionSummary before, ManagerDecision decision,
			ManagerDecisionForm form, RedirectAttributes redirect) {
		String undo = ManagePages.actions(partnership) + "/undo";
		var owner = before.organisation();
		var due = before.dates().dueOn();
		if (decision == ManagerDecision.OWNER && owner != null) {
			BulkEdits.offerUndo(undo, BulkChange.OWNER,
					List.of(new UndoRow(before.reference(), form.owner().toSlug(), owner.slug())), redirect);
		}
		else if (decision == ManagerDecision.NEW_DATE && due != null) {
			BulkEdits.offerUndo(undo, BulkChange.DUE, List.of(new UndoRow(before.reference(),
					form.wantedDueOn().parse().orElseThrow().toString(), due.toString())), redirect);
		}
		else if (decision == ManagerDecision.COLOUR || decision == ManagerDecision.REOPEN
				|| decision == ManagerDecision.NO_LONGER_NEEDED) {
			this.undo.offer(partnership, "actions/" + before.reference(), redirect);
		}
	}

	/**
	 * Returns the action, or the next one that waits for verification if the person asks
	 * for it.
	 */
	private String after(PartnershipSummary partnership, String reference, String press) {
		if (!press.equals("next")) {
			return ManagePages.action(partnership, reference);
		}
		return this.verification.next(partnership.id())
			.map((next) -> ManagePages.action(partnership, next) + "/verify")
			.orElse(ManagePages.verification(partnership));
	}

	private void apply(ManagerDecision move, UUID partnership, String reference, ManagerDecisionForm form) {
		switch (move) {
			case VERIFY, REOPEN, NO_LONGER_NEEDED -> decideStatus(move, partnership, reference, form);
			case REQUEST -> decideRequest(partnership, reference, form);
			case NEW_DATE -> this.dates.change(partnership, reference,
					new NewDueDate(form.wantedDueOn().parse().orElseThrow(), form.reason()));
			case COLOUR -> this.updates.overrideRag(partnership, reference, FormValues.choice(Rag.class, form.rag()),
					form.reason());
			case OWNER -> this.owners.reassign(partnership, new Reassignment(form.owner().toSlug(),
					form.owner().from().parse().orElseThrow(), form.reason(), List.of(reference)));
		}
	}

	private void decideStatus(ManagerDecision move, UUID partnership, String reference, ManagerDecisionForm form) {
		boolean judged = move == ManagerDecision.VERIFY;
		var to = judged ? FormValues.requiredChoice(ActionStatus.class, form.verdict().status())
				: move.statuses().get(0);
		this.updates.decide(partnership, reference, to, FormValues.orNull(form.verdict().statusWord()),
				judged ? form.note() : form.reason());
	}

	private void decideRequest(UUID partnership, String reference, ManagerDecisionForm form) {
		int version = FormValues.version(form.version());
		try {
			decideRequest(partnership, reference, form, version);
		}
		catch (OptimisticLockingFailureException ex) {
			throw new RuleViolation("outcome", "action.request.decided");
		}
	}

	private void decideRequest(UUID partnership, String reference, ManagerDecisionForm form, int version) {
		if (form.verdict().outcome().equals(RequestOutcome.ACCEPTED.name())) {
			this.dates.accept(partnership, reference, form.requestId(), form.note(), version);
		}
		else {
			this.dates.refuse(partnership, reference, form.requestId(), form.note(), version);
		}
	}

	private String showUpdate(PartnershipSummary partnership, ActionDetails details, Model model) {
		ActionPage.show(details, ManagePages.action(partnership, details.action().reference()), "", model);
		model.addAttribute("behalf", true);
		return "action/update";
	}

	private String show(PartnershipSummary partnership, ActionDetails details, ManagerDecision decision, Model model) {
		ActionPage.show(details, ManagePages.action(partnership, details.action().reference()), "", model);
		model.addAttribute("move", decision);
		model.addAttribute("judgements", decision.statuses());
		model.addAttribute("planWords",
				details.action()
					.scheme()
					.words()
					.stream()
					.filter((word) -> decision.statuses().contains(word.status()))
					.map((word) -> new Choice(word.word(), word.word() + ": " + this.enums.label(word.status())))
					.toList());
		model.addAttribute("outcomes", RequestOutcome.values());
		model.addAttribute("colours", Rag.values());
		model.addAttribute("trail", partnership.breadcrumbs(ManagePages.actionsLink(partnership),
				ManagePages.link(partnership, details.action())));
		if (decision == ManagerDecision.OWNER) {
			model.addAttribute("organisationChoices", this.organisations.members(partnership.id()));
		}
		return (decision == ManagerDecision.VERIFY) ? "action/verify" : "action/decision";
	}

}
