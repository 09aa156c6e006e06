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

import org.throughline.assurance.RiskRegisterDetails;
import org.throughline.assurance.RiskRegisterService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.govuk.Typed;
import org.throughline.platform.govuk.Typed.Outcome;

/**
 * The registers risks stand in.
 */
@Controller
@RequestMapping("/manage/{partnership}/risk-registers")
class RiskRegisterController {

	private static final String FORM = "registerForm";

	private final AuditPages pages;

	private final RiskRegisterService registers;

	RiskRegisterController(AuditPages pages, RiskRegisterService registers) {
		this.pages = pages;
		this.registers = registers;
	}

	@GetMapping("/new")
	String newForm(@PathVariable String partnership, @RequestParam(defaultValue = "") String report, Model model) {
		model.addAttribute(FORM, RegisterForm.empty(report));
		return form(this.pages.partnership(partnership), null, "0", model);
	}

	@PostMapping("/new")
	String create(@PathVariable String partnership, @ModelAttribute(FORM) RegisterForm form, BindingResult errors,
			Model model, RedirectAttributes flash) {
		var place = this.pages.partnership(partnership);
		var edit = form.toEdit(errors);
		var outcome = Typed.save(errors, () -> {
			if (edit != null) {
				this.registers.add(place.id(), Typed.id(form.id()), edit);
			}
		});
		return (outcome == Outcome.SAVED) ? saved(place, form, flash) : form(place, null, "0", model);
	}

	@GetMapping("/{number:[0-9]+}")
	String editForm(@PathVariable String partnership, @PathVariable int number, Model model) {
		var place = this.pages.partnership(partnership);
		var register = this.registers.register(place.id(), number);
		var form = RegisterForm.of(register);
		model.addAttribute(FORM, form);
		return form(place, register, form.version(), model);
	}

	@PostMapping("/{number:[0-9]+}")
	String update(@PathVariable String partnership, @PathVariable int number, @ModelAttribute(FORM) RegisterForm form,
			BindingResult errors, Model model, HttpServletResponse response, RedirectAttributes flash) {
		var place = this.pages.partnership(partnership);
		var edit = form.toEdit(errors);
		var outcome = Typed.save(errors, () -> {
			if (edit != null) {
				this.registers.edit(place.id(), number, Typed.version(form.version()), edit);
			}
		});
		if (outcome == Outcome.SAVED) {
			return saved(place, form, flash);
		}
		var register = this.registers.register(place.id(), number);
		AuditPages.told(outcome, () -> RegisterForm.of(register), form, FORM, model, response);
		return form(place, register,
				(outcome == Outcome.CONFLICT) ? String.valueOf(register.version()) : form.version(), model);
	}

	private String form(PartnershipSummary place, @Nullable RiskRegisterDetails register, String version, Model model) {
		model.addAttribute("register", register);
		model.addAttribute("version", version);
		this.pages.choices(place, model);
		this.pages.way(place, "Risks", "risks", (register != null) ? register.content().name() : "Add a risk register",
				model);
		return "assurance/register";
	}

	private static String saved(PartnershipSummary place, RegisterForm form, RedirectAttributes flash) {
		return AuditPages.saved("register.saved", form.name(), "/manage/" + place.slug() + "/risks", flash);
	}

}
