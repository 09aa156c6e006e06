package org.throughline.assurance.web;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import org.throughline.assurance.RiskDetails;
import org.throughline.assurance.RiskEdit;
import org.throughline.assurance.RiskRegisterService;
import org.throughline.assurance.RiskService;
import org.throughline.partnership.Managed;
import org.throughline.partnership.RecordController;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.RecordPages;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.persistence.NamedReference;
import org.throughline.platform.list.ListColumns;
import org.throughline.platform.list.ListRequest;
import org.throughline.platform.web.KeptForReader;

/**
 * Pages on which business managers edit risks.
 */
@Controller
@RequestMapping("/manage/{partnership}/risks")
class RiskController extends RecordController<Integer, RiskDetails, RiskEdit, RiskForm> implements RecordPages {

	private static final ListColumns COLUMNS = ListColumns.sorted("title", "Risk")
		.andSorted("register", "Register")
		.andSorted("owner", "Owner")
		.andSorted("review", "Next review")
		.andSorted("report", "Reported in");

	private final RiskService risks;

	private final RiskRegisterService registers;

	private final AssuranceChoices choices;

	RiskController(RiskService risks, RiskRegisterService registers, AssuranceChoices choices, FormSubmissions forms) {
		super(new Pages("risk", "risks", "Risks", "Add a risk", "assurance/risk"), risks, RiskForm::of, forms);
		this.risks = risks;
		this.registers = registers;
		this.choices = choices;
	}

	@KeptForReader
	@GetMapping
	String list(@Managed PartnershipSummary partnership, ListRequest request, Model model) {
		var found = this.risks.page(partnership.id(), request.text("words"), request.pageable(COLUMNS));
		model.addAttribute("risks", found.getContent());
		model.addAttribute("reportWords", this.choices.reportWords(partnership.id()));
		model.addAttribute("listPage",
				request.page(found, COLUMNS)
					.search("words", "Search")
					.export(partnership.manageAddress() + "/export/risks.xlsx"));
		model.addAttribute("registers", this.registers.all(partnership.id()));
		model.addAttribute("trail", partnership.breadcrumbs(new PageLink("Risks", null)));
		return "assurance/risks";
	}

	@Override
	protected Map<String, List<Choice>> choices(PartnershipSummary partnership, RiskDetails risk) {
		return Map.of("links.register", registers(partnership));
	}

	@Override
	protected void show(PartnershipSummary partnership, @Nullable RiskDetails risk, Model model) {
		var owner = (risk != null) ? risk.links().owner() : null;
		model.addAttribute("risk", risk);
		model.addAttribute("registerChoices", registers(partnership));
		model.addAttribute("themeChoices", this.choices.themes());
		this.choices.show(partnership.id(), null, NamedReference.slugs(owner), model);
	}

	private List<Choice> registers(PartnershipSummary partnership) {
		return this.registers.all(partnership.id())
			.stream()
			.map((register) -> new Choice(String.valueOf(register.number()), register.content().name()))
			.toList();
	}

}
