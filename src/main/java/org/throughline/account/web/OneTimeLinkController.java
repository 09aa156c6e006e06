package org.throughline.account.web;

import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.account.PasswordService;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.Redirects;

/**
 * Page of a one-time link to set a password.
 */
@Controller
class OneTimeLinkController {

	private final PasswordService passwords;

	private final FormSubmissions forms;

	OneTimeLinkController(PasswordService passwords, FormSubmissions forms) {
		this.passwords = passwords;
		this.forms = forms;
	}

	@GetMapping("/one-time/{token}")
	ModelAndView form(@PathVariable String token, Model model) {
		var email = this.passwords.emailOf(token);
		if (email.isEmpty()) {
			return SetUpController.notValid();
		}
		model.addAttribute("email", email.get());
		model.addAttribute("passwordForm", PasswordForm.EMPTY);
		return new ModelAndView("account/one-time");
	}

	@PostMapping("/one-time/{token}")
	ModelAndView set(@PathVariable String token, @Valid @ModelAttribute PasswordForm form, BindingResult result,
			Model model, RedirectAttributes redirect) {
		var email = this.passwords.emailOf(token);
		if (email.isEmpty()) {
			return SetUpController.notValid();
		}
		PasswordForm.check("password", form.password(), email.get(), result);
		if (this.forms.of(form, result, model)
			.withoutTransaction()
			.save(() -> this.passwords.setByLink(token, form.password()))) {
			return new ModelAndView(Redirects.to("/sign-in", "account.flash.passwordSet", redirect));
		}
		return new ModelAndView("account/one-time", result.getModel()).addObject("email", email.get());
	}

}
