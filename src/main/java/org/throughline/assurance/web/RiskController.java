package org.throughline.assurance.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.assurance.RiskDetails;
import org.throughline.assurance.RiskRegisterService;
import org.throughline.assurance.RiskService;
import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.govuk.Paging;

/**
 * Pages on which business managers edit risks.
 */
@Controller
@RequestMapping("/manage/{partnership}/risks")
class RiskController {

	private final RiskService risks;

	private final RiskRegisterService registers;

	private final AssuranceChoices choices;

	private final FormSubmissions forms;

	RiskController(RiskService risks, RiskRegisterService registers, AssuranceChoices choices, FormSubmissions forms) {
		this.risks = risks;
		this.registers = registers;
		this.choices = choices;
		this.forms = forms;
	}

	@GetMapping
	String list(@Managed PartnershipSummary partnership, @RequestParam(defaultValue = "1") String page, Model model) {
		var found = this.risks.page(partnership.id(), Paging.request(page));
		model.addAttribute("risks", found.getContent());
		model.addAttribute("pagination", Paging.of(found, address(partnership)));
		model.addAttribute("registers", this.registers.all(partnership.id()));
		model.addAttribute("trail", partnership.breadcrumbs(new PageLink("Risks", null)));
		return "assurance/risks";
	}

	@GetMapping("/new")
	String newForm(@Managed PartnershipSummary partnership, RiskForm form, Model model) {
		return form(partnership, null, model);
	}

	@PostMapping("/new")
	String create(@Managed PartnershipSummary partnership, RiskForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model).save(() -> this.risks.add(partnership.id(), form.toEdit()));
		return saved ? Redirects.to(address(partnership), "risk.saved", form.title(), redirect)
				: form(partnership, null, model);
	}

	@GetMapping("/{number:[0-9]+}")
	String editForm(@Managed PartnershipSummary partnership, @PathVariable int number, Model model) {
		var risk = this.risks.find(partnership.id(), number);
		model.addAttribute("riskForm", RiskForm.of(risk));
		return form(partnership, risk, model);
	}

	@PostMapping("/{number:[0-9]+}")
	String update(@Managed PartnershipSummary partnership, @PathVariable int number, RiskForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		var risk = this.risks.find(partnership.id(), number);
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.record(risk.id())
			.choices("links.register", registers(partnership))
			.save(() -> this.risks.edit(partnership.id(), number, FormValues.version(form.version()), form.toEdit()),
					() -> RiskForm.of(this.risks.find(partnership.id(), number)));
		return saved ? Redirects.to(address(partnership), "risk.saved", form.title(), redirect)
				: form(partnership, risk, model);
	}

	private String form(PartnershipSummary partnership, @Nullable RiskDetails risk, Model model) {
		var owner = (risk != null) ? risk.links().owner() : null;
		model.addAttribute("risk", risk);
		model.addAttribute("registerChoices", registers(partnership));
		model.addAttribute("themeChoices", this.choices.themes());
		this.choices.show(partnership.id(), null, (owner != null) ? List.of(owner.slug()) : List.of(), model);
		model.addAttribute("trail", partnership.breadcrumbs(new PageLink("Risks", address(partnership)),
				new PageLink((risk != null) ? risk.content().title() : "Add a risk", null)));
		return "assurance/risk";
	}

	private List<Choice> registers(PartnershipSummary partnership) {
		return this.registers.all(partnership.id())
			.stream()
			.map((register) -> new Choice(String.valueOf(register.number()), register.content().name()))
			.toList();
	}

	private static String address(PartnershipSummary partnership) {
		return partnership.manageAddress() + "/risks";
	}

}
