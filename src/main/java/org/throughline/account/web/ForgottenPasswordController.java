package org.throughline.account.web;

import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import org.throughline.account.PasswordMailService;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.web.NotFoundException;

/**
 * The page for people who have forgotten their password, if mails can be sent. Its answer
 * is the same whether or not the account exists.
 */
@Controller
@RequestMapping("/sign-in/forgotten")
class ForgottenPasswordController {

	private final PasswordMailService mails;

	private final FormSubmissions forms;

	ForgottenPasswordController(PasswordMailService mails, FormSubmissions forms) {
		this.mails = mails;
		this.forms = forms;
	}

	@GetMapping
	String form(Model model) {
		if (!this.mails.possible()) {
			throw new NotFoundException();
		}
		model.addAttribute("emailForm", EmailForm.EMPTY);
		return "account/forgotten";
	}

	@PostMapping
	String ask(@Valid @ModelAttribute EmailForm form, BindingResult result, Model model) {
		if (!this.forms.of(form, result, model).withoutTransaction().save(() -> this.mails.askFor(form.email()))) {
			return "account/forgotten";
		}
		model.addAttribute("asked", form.email());
		model.addAttribute("hours", PasswordMailService.VALIDITY.toHours());
		return "account/forgotten-asked";
	}

}
