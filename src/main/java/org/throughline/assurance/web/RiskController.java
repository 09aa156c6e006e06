package org.throughline.assurance.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

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

import org.throughline.assurance.RiskDetails;
import org.throughline.assurance.RiskRegisterService;
import org.throughline.assurance.RiskService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.Paging;
import org.throughline.platform.govuk.Typed;
import org.throughline.platform.govuk.Typed.Outcome;

/**
 * The business manager's risks, those whose review is overdue first.
 */
@Controller
@RequestMapping("/manage/{partnership}/risks")
class RiskController {

	private static final String FORM = "riskForm";

	private final AuditPages pages;

	private final RiskService risks;

	private final RiskRegisterService registers;

	RiskController(AuditPages pages, RiskService risks, RiskRegisterService registers) {
		this.pages = pages;
		this.risks = risks;
		this.registers = registers;
	}

	@GetMapping
	String list(@PathVariable String partnership, @RequestParam(defaultValue = "1") String page, Model model) {
		var place = this.pages.partnership(partnership);
		var found = this.risks.risks(place.id(), Paging.request(page));
		model.addAttribute("risks", found.getContent());
		model.addAttribute("pagination", Paging.of(found, address(place)));
		model.addAttribute("registers", this.registers.registers(place.id()));
		this.pages.way(place, null, null, "Risks", model);
		return "assurance/risks";
	}

	@GetMapping("/new")
	String newForm(@PathVariable String partnership, @RequestParam(defaultValue = "") String register,
			@RequestParam(defaultValue = "") String report, Model model) {
		model.addAttribute(FORM, RiskForm.empty(register, report));
		return form(this.pages.partnership(partnership), null, "0", model);
	}

	@PostMapping("/new")
	String create(@PathVariable String partnership, @ModelAttribute(FORM) RiskForm form, BindingResult errors,
			Model model, RedirectAttributes flash) {
		var place = this.pages.partnership(partnership);
		var edit = form.toEdit(errors);
		var outcome = Typed.save(errors, () -> {
			if (edit != null) {
				this.risks.add(place.id(), Typed.id(form.id()), edit);
			}
		});
		return (outcome == Outcome.SAVED) ? AuditPages.saved("risk.saved", form.title(), address(place), flash)
				: form(place, null, "0", model);
	}

	@GetMapping("/{number:[0-9]+}")
	String editForm(@PathVariable String partnership, @PathVariable int number, Model model) {
		var place = this.pages.partnership(partnership);
		var risk = this.risks.risk(place.id(), number);
		var form = RiskForm.of(risk);
		model.addAttribute(FORM, form);
		return form(place, risk, form.version(), model);
	}

	@PostMapping("/{number:[0-9]+}")
	String update(@PathVariable String partnership, @PathVariable int number, @ModelAttribute(FORM) RiskForm form,
			BindingResult errors, Model model, HttpServletResponse response, RedirectAttributes flash) {
		var place = this.pages.partnership(partnership);
		var edit = form.toEdit(errors);
		var outcome = Typed.save(errors, () -> {
			if (edit != null) {
				this.risks.edit(place.id(), number, Typed.version(form.version()), edit);
			}
		});
		if (outcome == Outcome.SAVED) {
			return AuditPages.saved("risk.saved", form.title(), address(place), flash);
		}
		var risk = this.risks.risk(place.id(), number);
		AuditPages.told(outcome, () -> RiskForm.of(risk), form, FORM, model, response);
		return form(place, risk, (outcome == Outcome.CONFLICT) ? String.valueOf(risk.version()) : form.version(),
				model);
	}

	private String form(PartnershipSummary place, @Nullable RiskDetails risk, String version, Model model) {
		model.addAttribute("risk", risk);
		model.addAttribute("version", version);
		model.addAttribute("registerChoices",
				this.registers.registers(place.id())
					.stream()
					.map((register) -> new Choice(String.valueOf(register.number()), register.content().name()))
					.toList());
		this.pages.choices(place, model);
		this.pages.way(place, "Risks", "risks", (risk != null) ? risk.content().title() : "Add a risk", model);
		return "assurance/risk";
	}

	private static String address(PartnershipSummary place) {
		return "/manage/" + place.slug() + "/risks";
	}

}
