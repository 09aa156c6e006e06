package org.throughline.assurance.web;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import org.throughline.assurance.ExternalAssuranceDetails;
import org.throughline.assurance.ExternalAssuranceEdit;
import org.throughline.assurance.ExternalAssuranceKind;
import org.throughline.assurance.ExternalAssuranceService;
import org.throughline.partnership.Managed;
import org.throughline.partnership.RecordController;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.RecordPages;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.persistence.NamedReference;
import org.throughline.platform.list.ListColumns;
import org.throughline.platform.list.ListRequest;
import org.throughline.platform.web.KeptForReader;

/**
 * Pages on which business managers edit external assurance.
 */
@Controller
@RequestMapping("/manage/{partnership}/external-assurance")
class ExternalAssuranceController
		extends RecordController<Integer, ExternalAssuranceDetails, ExternalAssuranceEdit, ExternalForm>
		implements RecordPages {

	private static final ListColumns COLUMNS = ListColumns.sorted("title", "External assurance")
		.andSorted("kind", "Type")
		.andSorted("organisation", "Organisation")
		.andSorted("held", "Date")
		.andSorted("report", "Reported in");

	private final ExternalAssuranceService external;

	private final AssuranceChoices choices;

	ExternalAssuranceController(ExternalAssuranceService external, AssuranceChoices choices, FormSubmissions forms) {
		super(new Pages("external", "external-assurance", "External assurance", "Add external assurance",
				"assurance/external"), external, ExternalForm::of, forms);
		this.external = external;
		this.choices = choices;
	}

	@KeptForReader
	@GetMapping
	String list(@Managed PartnershipSummary partnership, ListRequest request, Model model) {
		var found = this.external.page(partnership.id(), request.text("words"), request.pageable(COLUMNS));
		model.addAttribute("external", found.getContent());
		model.addAttribute("reportWords", this.choices.reportWords(partnership.id()));
		model.addAttribute("listPage",
				request.page(found, COLUMNS)
					.search("words", "Search")
					.export(partnership.manageAddress() + "/export/external-assurance.xlsx"));
		model.addAttribute("trail", partnership.breadcrumbs(new PageLink("External assurance", null)));
		return "assurance/external-list";
	}

	@Override
	protected void show(PartnershipSummary partnership, @Nullable ExternalAssuranceDetails external, Model model) {
		var organisation = (external != null) ? external.organisation() : null;
		model.addAttribute("one", external);
		model.addAttribute("kinds", ExternalAssuranceKind.values());
		this.choices.show(partnership.id(), (external != null) ? external.content().date().heldOn() : null,
				NamedReference.slugs(organisation), model);
	}

}
