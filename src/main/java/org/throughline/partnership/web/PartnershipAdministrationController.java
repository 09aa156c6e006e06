package org.throughline.partnership.web;

import java.util.List;

import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.partnership.PartnershipForm;
import org.throughline.partnership.PartnershipNameEdit;
import org.throughline.partnership.PartnershipService;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.govuk.Typed;
import org.throughline.platform.govuk.Typed.Outcome;
import org.throughline.platform.security.CurrentUser;

/**
 * Pages of partnerships for the administrator.
 */
@Controller
@RequestMapping("/admin/partnerships")
class PartnershipAdministrationController {

	private static final PageLink START = new PageLink("Administration", "/admin");

	private final PartnershipService partnerships;

	private final CurrentUser user;

	PartnershipAdministrationController(PartnershipService partnerships, CurrentUser user) {
		this.partnerships = partnerships;
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
	String newForm(Model model) {
		this.user.requireAdministrator();
		model.addAttribute("newPartnershipForm", NewPartnershipForm.empty());
		return form(model);
	}

	@PostMapping("/new")
	String create(@Valid NewPartnershipForm form, BindingResult errors, Model model, RedirectAttributes flash) {
		this.user.requireAdministrator();
		var chosen = Typed.choice(PartnershipForm.class, form.form(), "form", errors);
		var from = Typed.day(form.from(), "from", errors);
		var outcome = Typed.save(errors, () -> {
			if (chosen != null) {
				this.partnerships.add(form.slug(), form.area(), new PartnershipNameEdit(form.name(),
						Typed.orNothing(form.acronym()), chosen, null, from, null, null));
			}
		});
		if (outcome != Outcome.SAVED) {
			return form(model);
		}
		flash.addFlashAttribute("flash", "partnership.added");
		return "redirect:/admin/partnerships";
	}

	private static String form(Model model) {
		model.addAttribute("forms", PartnershipForm.values());
		model.addAttribute("trail", List.of(START, new PageLink("Partnerships", "/admin/partnerships"),
				new PageLink("Add a partnership", null)));
		return "partnership/partnership-new";
	}

}
