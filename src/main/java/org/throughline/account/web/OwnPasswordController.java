package org.throughline.account.web;

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
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.Redirects;
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

	private final FormSubmissions forms;

	OwnPasswordController(PasswordService passwords, CurrentUser currentUser, FormSubmissions forms) {
		this.passwords = passwords;
		this.currentUser = currentUser;
		this.forms = forms;
	}

	@GetMapping
	String form(Model model) {
		model.addAttribute("ownPasswordForm", OwnPasswordForm.EMPTY);
		return "account/password";
	}

	@PostMapping
	String change(@Valid @ModelAttribute OwnPasswordForm form, BindingResult result, Model model,
			RedirectAttributes redirect) {
		String email = this.currentUser.person().map(SignedInUser::getUsername).orElse("");
		PasswordForm.check("password", form.password(), email, result);
		boolean saved = this.forms.of(form, result, model)
			.withoutTransaction()
			.save(() -> this.passwords.changeOwn(form.currentPassword(), form.password()));
		return saved ? Redirects.to("/account/password", "account.flash.passwordChanged", redirect)
				: "account/password";
	}

}
