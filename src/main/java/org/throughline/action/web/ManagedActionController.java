package org.throughline.action.web;

import java.util.List;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.action.ActionPlanService;
import org.throughline.action.ActionService;
import org.throughline.action.EvidenceService;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.web.ChangeRefused;

/**
 * One action on the business manager's pages: to read, to add and to describe anew.
 */
@Controller
@RequestMapping("/manage/{partnership}/actions")
class ManagedActionController {

	private final ManagedActions managed;

	private final ActionService actions;

	private final ActionPlanService plans;

	private final EvidenceService evidence;

	ManagedActionController(ManagedActions managed, ActionService actions, ActionPlanService plans,
			EvidenceService evidence) {
		this.managed = managed;
		this.actions = actions;
		this.plans = plans;
		this.evidence = evidence;
	}

	@GetMapping("/new")
	String newForm(@PathVariable("partnership") String slug, @RequestParam(defaultValue = "") String plan,
			@RequestParam(defaultValue = "") String recommendation, Model model) {
		model.addAttribute("actionForm", ActionForm.empty(plan, recommendation));
		return form(slug, new PageLink("New action", null), model);
	}

	@PostMapping("/new")
	String create(@PathVariable("partnership") String slug, @ModelAttribute("actionForm") ActionForm form,
			BindingResult result, Model model, RedirectAttributes redirect) {
		var partnership = this.managed.partnership(slug);
		form.check(result);
		if (!result.hasErrors()) {
			try {
				String reference = this.actions.add(partnership.id(), form.toNew());
				return saved(slug, reference, redirect);
			}
			catch (ChangeRefused refused) {
				Typed.refuse(refused, result);
				model.addAttribute("past", "action.dueOn.past".equals(refused.key()));
			}
		}
		return form(slug, new PageLink("New action", null), model);
	}

	@GetMapping("/{reference}")
	String show(@PathVariable("partnership") String slug, @PathVariable String reference, Model model) {
		var partnership = this.managed.open(slug, model, list(slug), new PageLink(reference, null));
		var details = this.actions.details(partnership.id(), reference);
		ActionPage.show(details, "/manage/" + slug + "/actions/" + reference, "", model);
		model.addAttribute("moves", ManagersMove.possible(details));
		return "action/managed";
	}

	@GetMapping("/{reference}/edit")
	String editForm(@PathVariable("partnership") String slug, @PathVariable String reference, Model model) {
		var partnership = this.managed.partnership(slug);
		model.addAttribute("actionForm", ActionForm.of(this.actions.details(partnership.id(), reference)));
		return form(slug, action(slug, reference), model);
	}

	@PostMapping("/{reference}/edit")
	String update(@PathVariable("partnership") String slug, @PathVariable String reference,
			@ModelAttribute("actionForm") ActionForm form, BindingResult result, Model model,
			RedirectAttributes redirect) {
		var partnership = this.managed.partnership(slug);
		form.check(result);
		if (!result.hasErrors()) {
			try {
				this.actions.edit(partnership.id(), reference, form.toEdit());
				return saved(slug, reference, redirect);
			}
			catch (ChangeRefused refused) {
				Typed.refuse(refused, result);
			}
		}
		return form(slug, action(slug, reference), model);
	}

	@GetMapping("/{reference}/evidence/{number}")
	ResponseEntity<byte[]> evidence(@PathVariable("partnership") String slug, @PathVariable String reference,
			@PathVariable int number) {
		var partnership = this.managed.partnership(slug);
		return Downloads.of(this.evidence.file(partnership.id(), reference, number));
	}

	private String form(String slug, PageLink here, Model model) {
		var partnership = this.managed.open(slug, model, list(slug), here);
		model.addAttribute("reference", (here.href() != null) ? here.text() : null);
		List<Choice> planChoices = this.plans.plans(partnership.id())
			.stream()
			.map((plan) -> new Choice(plan.slug(), plan.title()))
			.toList();
		model.addAttribute("planChoices", planChoices);
		model.addAttribute("organisationChoices", this.managed.organisations(partnership.id()));
		model.addAttribute("themeChoices", this.managed.themes());
		model.addAttribute("visibilities", this.managed.visibilities());
		return "action/edit";
	}

	private static PageLink list(String slug) {
		return new PageLink("Actions", "/manage/" + slug + "/actions");
	}

	private static PageLink action(String slug, String reference) {
		return new PageLink(reference, "/manage/" + slug + "/actions/" + reference);
	}

	private static String saved(String slug, String reference, RedirectAttributes redirect) {
		redirect.addFlashAttribute("flash", "action.flash.saved");
		redirect.addFlashAttribute("flashName", reference);
		return "redirect:/manage/" + slug + "/actions/" + reference;
	}

}
