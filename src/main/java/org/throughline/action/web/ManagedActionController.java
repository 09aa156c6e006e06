package org.throughline.action.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
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
import org.throughline.action.ActionSummary;
import org.throughline.action.EvidenceService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.govuk.Typed.Outcome;

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
		var partnership = this.managed.partnership(slug);
		model.addAttribute("actionForm", ActionForm.empty(plan, recommendation));
		return newForm(partnership, model);
	}

	@PostMapping("/new")
	String create(@PathVariable("partnership") String slug, @ModelAttribute("actionForm") ActionForm form,
			BindingResult result, Model model, RedirectAttributes redirect) {
		var partnership = this.managed.partnership(slug);
		form.check(result);
		if (!result.hasErrors()) {
			try {
				String reference = this.actions.add(partnership.id(), form.toNew());
				return saved(slug, reference, "action.flash.added", redirect);
			}
			catch (RuleViolation refused) {
				Typed.refuse(refused, result);
				model.addAttribute("past", "action.dueOn.past".equals(refused.key()));
			}
		}
		return newForm(partnership, model);
	}

	@GetMapping("/{reference}")
	String show(@PathVariable("partnership") String slug, @PathVariable String reference, Model model) {
		var partnership = this.managed.partnership(slug);
		var details = this.actions.details(partnership.id(), reference);
		this.managed.open(partnership, model, list(slug), new PageLink(details.action().title(), null));
		ActionPage.show(details, "/manage/" + slug + "/actions/" + reference, "", model);
		model.addAttribute("moves", ManagerDecision.possible(details));
		return "action/managed";
	}

	@GetMapping("/{reference}/edit")
	String editForm(@PathVariable("partnership") String slug, @PathVariable String reference, Model model) {
		var partnership = this.managed.partnership(slug);
		var details = this.actions.forEditing(partnership.id(), reference);
		var form = ActionForm.of(details);
		model.addAttribute("actionForm", form);
		return editForm(partnership, details.action(), form.version(), model);
	}

	@PostMapping("/{reference}/edit")
	String update(@PathVariable("partnership") String slug, @PathVariable String reference,
			@ModelAttribute("actionForm") ActionForm form, BindingResult result, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		var partnership = this.managed.partnership(slug);
		form.check(result);
		var outcome = Typed.save(result, () -> this.actions.edit(partnership.id(), reference, form.toEdit()));
		if (outcome == Outcome.SAVED) {
			return saved(slug, reference, "action.flash.saved", redirect);
		}
		var details = this.actions.forEditing(partnership.id(), reference);
		String version = form.version();
		if (outcome == Outcome.CONFLICT) {
			var standing = ActionForm.of(details);
			version = standing.version();
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("conflict", this.managed.conflict(standing, form, "actionForm",
					Map.of("planSlug", plans(partnership.id()), "themeSlugs", this.managed.themes())));
		}
		return editForm(partnership, details.action(), version, model);
	}

	@GetMapping("/{reference}/evidence/{number}")
	ResponseEntity<byte[]> evidence(@PathVariable("partnership") String slug, @PathVariable String reference,
			@PathVariable int number) {
		var partnership = this.managed.partnership(slug);
		return EvidenceDownloads.of(this.evidence.file(partnership.id(), reference, number));
	}

	private String newForm(PartnershipSummary partnership, Model model) {
		this.managed.open(partnership, model, list(partnership.slug()), new PageLink("Add an action", null));
		model.addAttribute("title", "Add an action – " + partnership.name());
		model.addAttribute("organisationChoices", this.managed.organisations(partnership.id()));
		return form(partnership, "", model);
	}

	private String editForm(PartnershipSummary partnership, ActionSummary action, String version, Model model) {
		String slug = partnership.slug();
		this.managed.open(partnership, model, list(slug),
				new PageLink(action.title(), list(slug).href() + "/" + action.reference()));
		model.addAttribute("title", "Edit action: " + action.title());
		model.addAttribute("name", action.title());
		model.addAttribute("reference", action.reference());
		return form(partnership, version, model);
	}

	private String form(PartnershipSummary partnership, String version, Model model) {
		model.addAttribute("version", version);
		model.addAttribute("planChoices", plans(partnership.id()));
		model.addAttribute("themeChoices", this.managed.themes());
		model.addAttribute("visibilities", this.managed.visibilities());
		return "action/edit";
	}

	private List<Choice> plans(UUID partnershipId) {
		return this.plans.plans(partnershipId).stream().map((plan) -> new Choice(plan.slug(), plan.title())).toList();
	}

	private static PageLink list(String slug) {
		return new PageLink("Actions", "/manage/" + slug + "/actions");
	}

	static String saved(String slug, String reference, String flash, RedirectAttributes redirect) {
		redirect.addFlashAttribute("flash", flash);
		return "redirect:/manage/" + slug + "/actions/" + reference;
	}

}
