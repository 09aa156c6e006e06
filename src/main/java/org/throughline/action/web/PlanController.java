package org.throughline.action.web;

import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.action.ActionPlanService;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.govuk.Typed.Outcome;

/**
 * The business manager's action plans.
 */
@Controller
@RequestMapping("/manage/{partnership}/plans")
class PlanController {

	private final ManagedActions managed;

	private final ActionPlanService plans;

	PlanController(ManagedActions managed, ActionPlanService plans) {
		this.managed = managed;
		this.plans = plans;
	}

	@GetMapping
	String list(@PathVariable("partnership") String slug, Model model) {
		var partnership = this.managed.open(slug, model, RecommendationController.actions(slug),
				new PageLink("Action plans", null));
		model.addAttribute("plans", this.plans.plans(partnership.id()));
		return "action/plans";
	}

	@GetMapping("/new")
	String newForm(@PathVariable("partnership") String slug, Model model) {
		model.addAttribute("planForm", PlanForm.EMPTY);
		return form(slug, new PageLink("Add an action plan", null), "", model);
	}

	@PostMapping("/new")
	String create(@PathVariable("partnership") String slug, @ModelAttribute("planForm") PlanForm form,
			BindingResult result, Model model, RedirectAttributes redirect) {
		var partnership = this.managed.partnership(slug);
		form.check(result);
		if (!result.hasErrors()) {
			try {
				this.plans.add(partnership.id(), form.toCommand());
				return saved(slug, form, "plan.flash.added", redirect);
			}
			catch (RuleViolation refused) {
				Typed.refuse(refused, result);
			}
		}
		return form(slug, new PageLink("Add an action plan", null), "", model);
	}

	@GetMapping("/{plan}")
	String editForm(@PathVariable("partnership") String slug, @PathVariable String plan, Model model) {
		var found = this.plans.plan(this.managed.partnership(slug).id(), plan);
		model.addAttribute("planForm", PlanForm.of(found));
		model.addAttribute("plan", found);
		return form(slug, new PageLink(found.title(), null), String.valueOf(found.version()), model);
	}

	@PostMapping("/{plan}")
	String update(@PathVariable("partnership") String slug, @PathVariable String plan,
			@ModelAttribute("planForm") PlanForm form, BindingResult result, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		var partnership = this.managed.partnership(slug);
		form.check(result);
		var outcome = Typed.save(result,
				() -> this.plans.edit(partnership.id(), plan, form.toCommand(), Typed.version(form.version())));
		if (outcome == Outcome.SAVED) {
			return saved(slug, form, "plan.flash.saved", redirect);
		}
		var found = this.plans.plan(partnership.id(), plan);
		String version = form.version();
		if (outcome == Outcome.CONFLICT) {
			var standing = PlanForm.of(found);
			version = standing.version();
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("conflict",
					this.managed.conflict(standing, form, "planForm",
							Map.of("organisationSlug", this.managed.organisations(partnership.id()), "reportSlug",
									this.managed.reports(partnership.id()))));
		}
		model.addAttribute("plan", found);
		return form(slug, new PageLink(found.title(), null), version, model);
	}

	private String form(String slug, PageLink here, String version, Model model) {
		var partnership = this.managed.open(slug, model, RecommendationController.actions(slug),
				new PageLink("Action plans", "/manage/" + slug + "/plans"), here);
		model.addAttribute("version", version);
		model.addAttribute("organisationChoices", this.managed.organisations(partnership.id()));
		model.addAttribute("reportChoices", this.managed.reports(partnership.id()));
		model.addAttribute("visibilities", this.managed.visibilities());
		return "action/plan";
	}

	private static String saved(String slug, PlanForm form, String flash, RedirectAttributes redirect) {
		redirect.addFlashAttribute("flash", flash);
		redirect.addFlashAttribute("flashName", form.title());
		return "redirect:/manage/" + slug + "/plans";
	}

}
