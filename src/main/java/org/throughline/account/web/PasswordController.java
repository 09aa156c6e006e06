package org.throughline.account.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.account.NewUser;

import org.throughline.account.PasswordService;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.SignedInUser;
import org.throughline.platform.web.NotFoundException;

/**
 * Pages of passwords: to change one's own, to set one by a one-time link, and for people
 * who have forgotten theirs, if mails can be sent. The answer to the last is the same
 * whether or not the account exists.
 */
@Controller
class PasswordController {

	private static final String OWN = "/account/password";

	private static final String LINK = "/one-time/{token}";

	private static final String FORGOTTEN = "/sign-in/forgotten";

	private final PasswordService passwords;

	private final CurrentUser currentUser;

	private final FormSubmissions forms;

	PasswordController(PasswordService passwords, CurrentUser currentUser, FormSubmissions forms) {
		this.passwords = passwords;
		this.currentUser = currentUser;
		this.forms = forms;
	}

	@GetMapping(OWN)
	String own(OwnPasswordForm form) {
		return "account/password";
	}

	@PostMapping(OWN)
	String change(@Valid @ModelAttribute OwnPasswordForm form, BindingResult result, Model model,
			RedirectAttributes redirect) {
		String email = this.currentUser.person().map(SignedInUser::getUsername).orElse("");
		PasswordForm.check("password", form.password(), email, result);
		boolean saved = this.forms.of(form, result, model)
			.withoutTransaction()
			.save(() -> this.passwords.changeOwn(form.currentPassword(), form.password()));
		return saved ? Redirects.to(OWN, "account.flash.passwordChanged", redirect) : "account/password";
	}

	@GetMapping(LINK)
	ModelAndView byLink(@PathVariable String token, PasswordForm form, Model model) {
		var email = this.passwords.emailOf(token);
		if (email.isEmpty()) {
			return SetUpController.notValid();
		}
		model.addAttribute("email", email.get());
		return new ModelAndView("account/one-time");
	}

	@PostMapping(LINK)
	ModelAndView setByLink(@PathVariable String token, @Valid @ModelAttribute PasswordForm form, BindingResult result,
			Model model, RedirectAttributes redirect) {
		var email = this.passwords.emailOf(token);
		if (email.isEmpty()) {
			return SetUpController.notValid();
		}
		PasswordForm.check("password", form.password(), email.get(), result);
		boolean saved = this.forms.of(form, result, model)
			.withoutTransaction()
			.save(() -> this.passwords.setByLink(token, form.password()));
		return saved ? new ModelAndView(Redirects.to("/sign-in", "account.flash.passwordSet", redirect))
				: new ModelAndView("account/one-time", result.getModel()).addObject("email", email.get());
	}

	@GetMapping(FORGOTTEN)
	String forgotten(EmailForm form) {
		if (!this.passwords.canMail()) {
			throw new NotFoundException();
		}
		return "account/forgotten";
	}

	@PostMapping(FORGOTTEN)
	String ask(@Valid @ModelAttribute EmailForm form, BindingResult result, Model model) {
		if (!this.forms.of(form, result, model)
			.withoutTransaction()
			.save(() -> this.passwords.mailForgotten(form.email()))) {
			return "account/forgotten";
		}
		model.addAttribute("asked", form.email());
		model.addAttribute("hours", PasswordService.FORGOTTEN_VALIDITY.toHours());
		return "account/forgotten-asked";
	}

	record OwnPasswordForm(@NotEmpty String currentPassword, @NotEmpty String password) {

	}

	/** Form with an email address. */
	record EmailForm(@NotBlank @Size(max = NewUser.LONGEST) @Pattern(regexp = UserForm.EMAIL,
			flags = Pattern.Flag.CASE_INSENSITIVE) String email) {

	}

}
