package org.throughline.measure.web;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import org.throughline.measure.CommunicationDetails;
import org.throughline.measure.CommunicationEdit;
import org.throughline.measure.CommunicationKind;
import org.throughline.measure.CommunicationService;
import org.throughline.partnership.Managed;
import org.throughline.partnership.RecordController;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.partnership.ReportDirectory;
import org.throughline.platform.form.EnumChoices;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.RecordPages;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.list.ListColumns;
import org.throughline.platform.list.ListRequest;
import org.throughline.platform.web.KeptForReader;

/**
 * Pages on which business managers list, add and edit communications.
 */
@Controller
@RequestMapping("/manage/{partnership}/communications")
class CommunicationController extends
		RecordController<Integer, CommunicationDetails, CommunicationEdit, CommunicationForm> implements RecordPages {

	private static final ListColumns COLUMNS = ListColumns.sorted("title", "Title")
		.andSorted("kind", "Type")
		.andSorted("reach", "Reach")
		.and("Reported in");

	private final CommunicationService communications;

	private final ReportDirectory reports;

	private final EnumChoices enums;

	CommunicationController(CommunicationService communications, ReportDirectory reports, EnumChoices enums,
			FormSubmissions forms) {
		super(new Pages("communication", "communications", "Communications", "Add a communication",
				"measure/communication"), communications, CommunicationForm::of, forms);
		this.communications = communications;
		this.reports = reports;
		this.enums = enums;
	}

	@KeptForReader
	@GetMapping
	String list(@Managed PartnershipSummary partnership, ListRequest request, Model model) {
		var found = this.communications.list(partnership.id(), request.pageable(COLUMNS));
		model.addAttribute("communications", found);
		model.addAttribute("reports", this.reports.reportsOf(partnership.id()));
		model.addAttribute("listPage",
				request.page(found, COLUMNS).export(partnership.manageAddress() + "/export/communications.xlsx"));
		model.addAttribute("trail", partnership.breadcrumbs(new PageLink("Communications", null)));
		return "measure/communications";
	}

	@Override
	protected Map<String, List<Choice>> choices(PartnershipSummary partnership, CommunicationDetails communication) {
		return Map.of("kind", this.enums.of(CommunicationKind.class), "report", this.reports.choices(partnership.id()));
	}

	@Override
	protected void show(PartnershipSummary partnership, @Nullable CommunicationDetails communication, Model model) {
		model.addAttribute("communication", communication);
		model.addAttribute("kinds", this.enums.of(CommunicationKind.class));
		model.addAttribute("reports", this.reports.choices(partnership.id()));
	}

}
