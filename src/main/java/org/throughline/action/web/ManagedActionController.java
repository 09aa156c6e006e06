package org.throughline.action.web;

import java.util.List;
import java.util.UUID;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.action.ActionPlanService;
import org.throughline.action.ActionService;
import org.throughline.action.ActionSummary;
import org.throughline.action.EvidenceService;
import org.throughline.partnership.Managed;
import org.throughline.partnership.OrganisationChoices;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.EnumChoices;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.security.Visibility;
import org.throughline.platform.web.Downloads;
import org.throughline.theme.ThemeService;

/**
 * The business manager's pages that show, add and edit an action.
 */
@Controller
@RequestMapping("/manage/{partnership}/actions")
class ManagedActionController {

	private static final String PAST = "action.dueOn.past";

	private final ActionService actions;

	private final ActionPlanService plans;

	private final EvidenceService evidence;

	private final OrganisationChoices organisations;

	private final ThemeService themes;

	private final EnumChoices enums;

	private final FormSubmissions forms;

	ManagedActionController(ActionService actions, ActionPlanService plans, EvidenceService evidence,
			OrganisationChoices organisations, ThemeService themes, EnumChoices enums, FormSubmissions forms) {
		this.actions = actions;
		this.plans = plans;
		this.evidence = evidence;
		this.organisations = organisations;
		this.themes = themes;
		this.enums = enums;
		this.forms = forms;
	}

	@GetMapping("/new")
	String newForm(@Managed PartnershipSummary partnership, @RequestParam(defaultValue = "") String plan,
			@RequestParam(defaultValue = "") String recommendation, Model model) {
		model.addAttribute("actionForm", ActionForm.empty(plan, recommendation));
		return newForm(partnership, model);
	}

	@PostMapping("/new")
	String create(@Managed PartnershipSummary partnership, ActionForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		form.check(errors);
		String reference = this.forms.of(form, errors, model)
			.saveFor(String.class, () -> this.actions.add(partnership.id(), form.toNew()));
		if (reference != null) {
			return Redirects.to(ManagePages.action(partnership, reference), "action.flash.added", redirect);
		}
		model.addAttribute("past",
				errors.getFieldErrors("dueOn").stream().anyMatch((one) -> PAST.equals(one.getCode())));
		return newForm(partnership, model);
	}

	@GetMapping("/{reference}")
	String show(@Managed PartnershipSummary partnership, @PathVariable String reference, Model model) {
		var details = this.actions.details(partnership.id(), reference);
		ActionPage.show(details, ManagePages.action(partnership, reference), "", model);
		model.addAttribute("moves", ManagerDecision.possible(details));
		model.addAttribute("promises", this.actions.promises(partnership.id(), details.action()));
		model.addAttribute("trail", partnership.breadcrumbs(ManagePages.actionsLink(partnership),
				new PageLink(details.action().title(), null)));
		return "action/managed";
	}

	@GetMapping("/{reference}/edit")
	String editForm(@Managed PartnershipSummary partnership, @PathVariable String reference, Model model) {
		var details = this.actions.forEditing(partnership.id(), reference);
		model.addAttribute("actionForm", ActionForm.of(details));
		return editForm(partnership, details.action(), model);
	}

	@PostMapping("/{reference}/edit")
	String update(@Managed PartnershipSummary partnership, @PathVariable String reference, ActionForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		var details = this.actions.forEditing(partnership.id(), reference);
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.record(details.action().id())
			.choices("links.planSlug", plans(partnership.id()))
			.choices("links.themeSlugs", this.themes.choices())
			.choices("content.visibility", this.enums.of(Visibility.class))
			.save(() -> this.actions.edit(partnership.id(), reference, form.toEdit()),
					() -> ActionForm.of(this.actions.forEditing(partnership.id(), reference)));
		return saved ? Redirects.to(ManagePages.action(partnership, reference), "action.flash.saved", redirect)
				: editForm(partnership, details.action(), model);
	}

	@GetMapping("/{reference}/evidence/{number}")
	ResponseEntity<byte[]> evidence(@Managed PartnershipSummary partnership, @PathVariable String reference,
			@PathVariable int number) {
		var file = this.evidence.file(partnership.id(), reference, number);
		return Downloads.unstored(file.fileName(), file.mediaType(), file.content());
	}

	@GetMapping("/{reference}/evidence/{number}/picture")
	ResponseEntity<byte[]> picture(@Managed PartnershipSummary partnership, @PathVariable String reference,
			@PathVariable int number) {
		var file = this.evidence.picture(partnership.id(), reference, number);
		return Downloads.picture(file.fileName(), file.mediaType(), file.content());
	}

	private String newForm(PartnershipSummary partnership, Model model) {
		model.addAttribute("title", "Add an action – " + partnership.name());
		model.addAttribute("organisationChoices", this.organisations.members(partnership.id()));
		return form(partnership, new PageLink("Add an action", null), model);
	}

	private String editForm(PartnershipSummary partnership, ActionSummary action, Model model) {
		model.addAttribute("title", "Edit action: " + action.title());
		model.addAttribute("name", action.title());
		model.addAttribute("recordId", action.id());
		model.addAttribute("reference", action.reference());
		return form(partnership, ManagePages.link(partnership, action), model);
	}

	private String form(PartnershipSummary partnership, PageLink page, Model model) {
		model.addAttribute("trail", partnership.breadcrumbs(ManagePages.actionsLink(partnership), page));
		model.addAttribute("planChoices", plans(partnership.id()));
		model.addAttribute("themeChoices", this.themes.choices());
		model.addAttribute("visibilities", Visibility.values());
		return "action/edit";
	}

	private List<Choice> plans(UUID partnershipId) {
		return this.plans.plans(partnershipId)
			.stream()
			.map((plan) -> new Choice(plan.slug(), plan.content().title()))
			.toList();
	}

}
