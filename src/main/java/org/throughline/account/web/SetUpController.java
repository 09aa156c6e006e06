package org.throughline.account.web;

import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.account.FirstAdministrator;
import org.throughline.platform.form.RuleViolation;

/**
 * Page to create the first administrator, through the link in the log.
 */
@Controller
class SetUpController {

	private final FirstAdministrator firstAdministrator;

	SetUpController(FirstAdministrator firstAdministrator) {
		this.firstAdministrator = firstAdministrator;
	}

	@GetMapping("/set-up/{token}")
	ModelAndView form(@PathVariable String token, Model model) {
		if (!this.firstAdministrator.isOpen(token)) {
			return notValid();
		}
		model.addAttribute("setUpForm", SetUpForm.EMPTY);
		return new ModelAndView("account/set-up");
	}

	@PostMapping("/set-up/{token}")
	ModelAndView create(@PathVariable String token, @Valid @ModelAttribute SetUpForm form, BindingResult result,
			RedirectAttributes redirect) {
		if (!this.firstAdministrator.isOpen(token)) {
			return notValid();
		}
		PasswordForm.check("password", form.password(), form.email(), result);
		if (!result.hasErrors()) {
			try {
				this.firstAdministrator.create(token, form.toCommand(), form.password());
				redirect.addFlashAttribute("flash", "account.flash.setUp");
				return new ModelAndView("redirect:/sign-in");
			}
			catch (RuleViolation violation) {
				violation.recordOn(result);
			}
		}
		return new ModelAndView("account/set-up", result.getModel());
	}

	static ModelAndView notValid() {
		return new ModelAndView("account/link-not-valid", HttpStatus.NOT_FOUND);
	}

}
