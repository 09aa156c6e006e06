package org.throughline.partnership.web;

import java.util.List;

import jakarta.validation.Valid;
import org.throughline.partnership.PartnershipForm;
import org.throughline.partnership.PartnershipService;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.security.CurrentUser;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Pages of partnerships for the administrator.
 */
@Controller
@RequestMapping("/admin/partnerships")
class PartnershipAdministrationController {

	private static final PageLink START = new PageLink("Administration", "/admin");

	private final PartnershipService partnerships;

	private final FormSubmissions forms;

	private final CurrentUser user;

	PartnershipAdministrationController(PartnershipService partnerships, FormSubmissions forms, CurrentUser user) {
		this.partnerships = partnerships;
		this.forms = forms;
		this.user = user;
	}

	@GetMapping
	String list(Model model) {
		this.user.requireAdministrator();
		model.addAttribute("partnerships", this.partnerships.all());
		model.addAttribute("trail", List.of(START, new PageLink("Partnerships", null)));
		return "partnership/partnerships";
	}

	@GetMapping("/new")
	String newForm(NewPartnershipForm form, Model model) {
		this.user.requireAdministrator();
		return form(model);
	}

	@PostMapping("/new")
	String create(@Valid NewPartnershipForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
		this.user.requireAdministrator();
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.save(() -> this.partnerships.add(form.slug(), FormValues.lines(form.areas()), form.toName()));
		return saved ? Redirects.to("/admin/partnerships", "partnership.added", redirect) : form(model);
	}

	private static String form(Model model) {
		model.addAttribute("forms", PartnershipForm.values());
		model.addAttribute("trail", List.of(START, new PageLink("Partnerships", "/admin/partnerships"),
				new PageLink("Add a partnership", null)));
		return "partnership/partnership-new";
	}

}
