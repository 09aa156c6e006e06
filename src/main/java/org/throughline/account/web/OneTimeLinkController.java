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

/**
 * Page of a one-time link to set a password.
 */
@Controller
class OneTimeLinkController {

	private final PasswordService passwords;

	OneTimeLinkController(PasswordService passwords) {
		this.passwords = passwords;
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
			RedirectAttributes redirect) {
		var email = this.passwords.emailOf(token);
		if (email.isEmpty()) {
			return SetUpController.notValid();
		}
		PasswordForm.check("password", form.password(), email.get(), result);
		if (result.hasErrors()) {
			return new ModelAndView("account/one-time", result.getModel()).addObject("email", email.get());
		}
		this.passwords.setByLink(token, form.password());
		redirect.addFlashAttribute("flash", "account.flash.passwordSet");
		return new ModelAndView("redirect:/sign-in");
	}

}
