package org.throughline.action.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.action.ActionPlanService;
import org.throughline.action.PlanSummary;
import org.throughline.partnership.Managed;
import org.throughline.partnership.OrganisationChoices;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.partnership.ReportDirectory;
import org.throughline.platform.form.EnumChoices;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.security.Visibility;

/**
 * The business manager's action plans.
 */
@Controller
@RequestMapping("/manage/{partnership}/plans")
class PlanController {

	private final ActionPlanService plans;

	private final OrganisationChoices organisations;

	private final ReportDirectory reports;

	private final EnumChoices enums;

	private final FormSubmissions forms;

	PlanController(ActionPlanService plans, OrganisationChoices organisations, ReportDirectory reports,
			EnumChoices enums, FormSubmissions forms) {
		this.plans = plans;
		this.organisations = organisations;
		this.reports = reports;
		this.enums = enums;
		this.forms = forms;
	}

	@GetMapping
	String list(@Managed PartnershipSummary partnership, Model model) {
		model.addAttribute("plans", this.plans.plans(partnership.id()));
		model.addAttribute("trail",
				partnership.breadcrumbs(ManagePages.actionsLink(partnership), new PageLink("Action plans", null)));
		return "action/plans";
	}

	@GetMapping("/new")
	String newForm(@Managed PartnershipSummary partnership, PlanForm form, Model model) {
		return form(partnership, null, model);
	}

	@PostMapping("/new")
	String create(@Managed PartnershipSummary partnership, PlanForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model).save(() -> this.plans.add(partnership.id(), form.toEdit()));
		return saved ? Redirects.to(plans(partnership), "plan.flash.added", form.content().title(), redirect)
				: form(partnership, null, model);
	}

	@GetMapping("/{plan}")
	String editForm(@Managed PartnershipSummary partnership, @PathVariable String plan, Model model) {
		var found = this.plans.plan(partnership.id(), plan);
		model.addAttribute("planForm", PlanForm.of(found));
		return form(partnership, found, model);
	}

	@PostMapping("/{plan}")
	String update(@Managed PartnershipSummary partnership, @PathVariable String plan, PlanForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		UUID id = partnership.id();
		var found = this.plans.plan(id, plan);
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.record(found.id())
			.choices("organisationSlug", owners(id, found))
			.choices("reportSlug", this.reports.choices(id))
			.choices("content.visibility", this.enums.of(Visibility.class))
			.save(() -> this.plans.edit(id, plan, form.toEdit(), FormValues.version(form.version())),
					() -> PlanForm.of(this.plans.plan(id, plan)));
		return saved ? Redirects.to(plans(partnership), "plan.flash.saved", form.content().title(), redirect)
				: form(partnership, found, model);
	}

	private List<Choice> owners(UUID partnershipId, @Nullable PlanSummary plan) {
		var owner = (plan != null) ? plan.organisation() : null;
		return this.organisations.members(partnershipId, (owner != null) ? owner.slug() : null);
	}

	private String form(PartnershipSummary partnership, @Nullable PlanSummary plan, Model model) {
		model.addAttribute("plan", plan);
		model.addAttribute("organisationChoices", owners(partnership.id(), plan));
		model.addAttribute("reportChoices", this.reports.choices(partnership.id()));
		model.addAttribute("visibilities", Visibility.values());
		model.addAttribute("trail",
				partnership.breadcrumbs(ManagePages.actionsLink(partnership),
						new PageLink("Action plans", plans(partnership)),
						new PageLink((plan != null) ? plan.content().title() : "Add an action plan", null)));
		return "action/plan";
	}

	private static String plans(PartnershipSummary partnership) {
		return partnership.manageAddress() + "/plans";
	}

}
