package org.throughline.account.web;

import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.account.PasswordService;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.SignedInUser;

/**
 * Page to change one's own password.
 */
@Controller
@RequestMapping("/account/password")
class OwnPasswordController {

	private final PasswordService passwords;

	private final CurrentUser currentUser;

	OwnPasswordController(PasswordService passwords, CurrentUser currentUser) {
		this.passwords = passwords;
		this.currentUser = currentUser;
	}

	@GetMapping
	String form(Model model) {
		model.addAttribute("ownPasswordForm", OwnPasswordForm.EMPTY);
		return "account/password";
	}

	@PostMapping
	String change(@Valid @ModelAttribute OwnPasswordForm form, BindingResult result, HttpSession session,
			RedirectAttributes redirect) {
		String email = this.currentUser.person().map(SignedInUser::getUsername).orElse("");
		PasswordForm.check("password", form.password(), email, result);
		if (result.hasErrors()) {
			return "account/password";
		}
		if (!this.passwords.changeOwn(form.currentPassword(), form.password(), session.getId())) {
			result.rejectValue("currentPassword", "ownPasswordForm.currentPassword.wrong");
			return "account/password";
		}
		redirect.addFlashAttribute("flash", "account.flash.passwordChanged");
		return "redirect:/account/password";
	}

}
