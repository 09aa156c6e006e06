package org.throughline.action.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import org.throughline.action.ActionPlanService;
import org.throughline.action.PlanEdit;
import org.throughline.action.PlanSummary;
import org.throughline.partnership.Managed;
import org.throughline.partnership.OrganisationChoices;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.partnership.RecordController;
import org.throughline.partnership.ReportDirectory;
import org.throughline.platform.form.EnumChoices;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.RecordPages;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.list.ListRequest;
import org.throughline.platform.security.Visibility;
import org.throughline.platform.web.KeptForReader;

/**
 * The business manager's action plans.
 */
@Controller
@RequestMapping("/manage/{partnership}/plans")
class PlanController extends RecordController<String, PlanSummary, PlanEdit, PlanForm> implements RecordPages {

	private final ActionPlanService plans;

	private final OrganisationChoices organisations;

	private final ReportDirectory reports;

	private final EnumChoices enums;

	PlanController(ActionPlanService plans, OrganisationChoices organisations, ReportDirectory reports,
			EnumChoices enums, FormSubmissions forms) {
		super(new Pages("plan", "plans", "Action plans", "Add an action plan", "action/plan"), plans, PlanForm::of,
				forms);
		this.plans = plans;
		this.organisations = organisations;
		this.reports = reports;
		this.enums = enums;
	}

	@KeptForReader
	@GetMapping
	String list(@Managed PartnershipSummary partnership, ListRequest request, Model model) {
		ActionPlanService.LIST.show("plans", this.plans.plans(partnership.id()), request, model)
			.export(partnership.manageAddress() + "/export/action-plans.xlsx");
		model.addAttribute("reportWords", this.reports.words(partnership.id()));
		model.addAttribute("trail",
				partnership.breadcrumbs(ManagePages.actionsLink(partnership), new PageLink("Action plans", null)));
		return "action/plans";
	}

	@Override
	protected Map<String, List<Choice>> choices(PartnershipSummary partnership, PlanSummary plan) {
		return Map.of("organisationSlug", owners(partnership.id(), plan), "reportSlug",
				this.reports.choices(partnership.id()), "content.visibility", this.enums.of(Visibility.class));
	}

	@Override
	protected void show(PartnershipSummary partnership, @Nullable PlanSummary plan, Model model) {
		model.addAttribute("plan", plan);
		model.addAttribute("organisationChoices", owners(partnership.id(), plan));
		model.addAttribute("reportChoices", this.reports.choices(partnership.id()));
		model.addAttribute("visibilities", Visibility.values());
	}

	@Override
	protected List<PageLink> breadcrumbs(PartnershipSummary partnership, PageLink list, PageLink page) {
		return partnership.breadcrumbs(ManagePages.actionsLink(partnership), list, page);
	}

	private List<Choice> owners(UUID partnershipId, @Nullable PlanSummary plan) {
		var owner = (plan != null) ? plan.organisation() : null;
		return this.organisations.members(partnershipId, (owner != null) ? owner.slug() : null);
	}

	@Override
	public boolean removable() {
		return false;
	}

}
