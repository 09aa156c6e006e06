package org.throughline.partnership.web;

import jakarta.validation.Valid;
import org.throughline.partnership.AgencyRoleKind;
import org.throughline.partnership.Managed;
import org.throughline.partnership.OrganisationKind;
import org.throughline.partnership.OrganisationService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.list.ListRequest;
import org.throughline.platform.list.ShortList;
import org.throughline.platform.web.KeptForReader;
import org.throughline.partnership.OrganisationSummary;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Pages of organisations.
 */
@Controller
@RequestMapping("/manage/{partnership}/organisations")
class OrganisationController {

	private static final ShortList<OrganisationSummary> LIST = ShortList
		.<OrganisationSummary>sorted("name", "Organisation", OrganisationSummary::name)
		.andSorted("kind", "Type", OrganisationSummary::kind)
		.search((one) -> one.name() + " " + one.acronym())
		.filter("kind", "Type", OrganisationSummary::kind);

	private final OrganisationService organisations;

	private final FormSubmissions forms;

	OrganisationController(OrganisationService organisations, FormSubmissions forms) {
		this.organisations = organisations;
		this.forms = forms;
	}

	@ModelAttribute("kinds")
	OrganisationKind[] kinds() {
		return OrganisationKind.values();
	}

	@KeptForReader
	@GetMapping
	String list(@Managed PartnershipSummary partnership, ListRequest request, Model model) {
		LIST.show("organisations", this.organisations.takingPart(partnership.id()), request, model);
		model.addAttribute("trail", GovernanceBreadcrumbs.of(partnership, new PageLink("Organisations", null)));
		return "partnership/organisations";
	}

	@GetMapping("/new")
	String newForm(@Managed PartnershipSummary partnership, NewOrganisationForm form, Model model) {
		return form(partnership, model);
	}

	@PostMapping("/new")
	String create(@Managed PartnershipSummary partnership, @Valid NewOrganisationForm form, BindingResult errors,
			Model model, RedirectAttributes redirect) {
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.save(() -> this.organisations.add(partnership.id(), form.toOrganisation()));
		return saved ? Redirects.to(partnership.manageAddress() + "/organisations", "organisation.added", form.name(),
				redirect) : form(partnership, model);
	}

	@GetMapping("/{slug}")
	String show(@Managed PartnershipSummary partnership, @PathVariable String slug, Model model) {
		var details = this.organisations.details(partnership.id(), slug);
		model.addAttribute("details", details);
		model.addAttribute("changeable", this.organisations.mayChange(partnership.id(), details.organisation().id()));
		model.addAttribute("trail",
				GovernanceBreadcrumbs.of(partnership,
						new PageLink("Organisations", partnership.manageAddress() + "/organisations"),
						new PageLink(details.organisation().name(), null)));
		return "partnership/organisation";
	}

	private String form(PartnershipSummary partnership, Model model) {
		model.addAttribute("roles", AgencyRoleKind.values());
		model.addAttribute("trail",
				GovernanceBreadcrumbs.of(partnership,
						new PageLink("Organisations", partnership.manageAddress() + "/organisations"),
						new PageLink("Add an organisation", null)));
		return "partnership/organisation-new";
	}

}
