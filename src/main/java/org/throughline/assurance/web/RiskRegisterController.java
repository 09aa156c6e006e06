package org.throughline.assurance.web;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.assurance.RiskRegisterDetails;
import org.throughline.assurance.RiskRegisterService;
import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.PageLink;

/**
 * Pages on which business managers edit risk registers.
 */
@Controller
@RequestMapping("/manage/{partnership}/risk-registers")
class RiskRegisterController {

	private final RiskRegisterService registers;

	private final AssuranceChoices choices;

	private final FormSubmissions forms;

	RiskRegisterController(RiskRegisterService registers, AssuranceChoices choices, FormSubmissions forms) {
		this.registers = registers;
		this.choices = choices;
		this.forms = forms;
	}

	@GetMapping("/new")
	String newForm(@Managed PartnershipSummary partnership, RegisterForm form, Model model) {
		return form(partnership, null, model);
	}

	@PostMapping("/new")
	String create(@Managed PartnershipSummary partnership, @Valid RegisterForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		boolean saved = this.forms.of(form, errors, model)
			.save(() -> this.registers.add(partnership.id(), form.toEdit()));
		return saved ? saved(partnership, form, redirect) : form(partnership, null, model);
	}

	@GetMapping("/{number:[0-9]+}")
	String editForm(@Managed PartnershipSummary partnership, @PathVariable int number, Model model) {
		var register = this.registers.find(partnership.id(), number);
		model.addAttribute("registerForm", RegisterForm.of(register));
		return form(partnership, register, model);
	}

	@PostMapping("/{number:[0-9]+}")
	String update(@Managed PartnershipSummary partnership, @PathVariable int number, @Valid RegisterForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		var register = this.registers.find(partnership.id(), number);
		boolean saved = this.forms.of(form, errors, model)
			.record(register.id())
			.save(() -> this.registers.edit(partnership.id(), number, FormValues.version(form.version()),
					form.toEdit()), () -> RegisterForm.of(this.registers.find(partnership.id(), number)));
		return saved ? saved(partnership, form, redirect) : form(partnership, register, model);
	}

	private String form(PartnershipSummary partnership, @Nullable RiskRegisterDetails register, Model model) {
		model.addAttribute("register", register);
		model.addAttribute("reportChoices", this.choices.reports(partnership.id()));
		model.addAttribute("trail",
				partnership.breadcrumbs(new PageLink("Risks", partnership.manageAddress() + "/risks"),
						new PageLink((register != null) ? register.content().name() : "Add a risk register", null)));
		return "assurance/register";
	}

	private static String saved(PartnershipSummary partnership, RegisterForm form, RedirectAttributes redirect) {
		return Redirects.to(partnership.manageAddress() + "/risks", "register.saved", form.name(), redirect);
	}

}
