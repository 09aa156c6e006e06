package org.throughline.account.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

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
import org.throughline.account.NewUser;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.Redirects;

/**
 * Page to create the first administrator, through the link in the log.
 */
@Controller
class SetUpController {

	private final FirstAdministrator firstAdministrator;

	private final FormSubmissions forms;

	SetUpController(FirstAdministrator firstAdministrator, FormSubmissions forms) {
		this.firstAdministrator = firstAdministrator;
		this.forms = forms;
	}

	@GetMapping("/set-up/{token}")
	ModelAndView form(@PathVariable String token, SetUpForm form) {
		if (!this.firstAdministrator.isOpen(token)) {
			return notValid();
		}
		return new ModelAndView("account/set-up");
	}

	@PostMapping("/set-up/{token}")
	ModelAndView create(@PathVariable String token, @Valid @ModelAttribute SetUpForm form, BindingResult result,
			Model model, RedirectAttributes redirect) {
		if (!this.firstAdministrator.isOpen(token)) {
			return notValid();
		}
		PasswordForm.check("password", form.password(), form.email(), result);
		boolean created = this.forms.of(form, result, model)
			.withoutTransaction()
			.save(() -> this.firstAdministrator.create(token, form.toCommand(), form.password()));
		if (created) {
			return new ModelAndView(Redirects.to("/sign-in", "account.flash.setUp", redirect));
		}
		return new ModelAndView("account/set-up", result.getModel());
	}

	static ModelAndView notValid() {
		return new ModelAndView("account/link-not-valid", HttpStatus.NOT_FOUND);
	}

	record SetUpForm(@NotBlank @Size(max = NewUser.LONGEST) String displayName,
			@NotBlank @Size(max = NewUser.LONGEST) @Pattern(regexp = UserForm.EMAIL,
					flags = Pattern.Flag.CASE_INSENSITIVE) String email,
			@NotEmpty String password) {

		NewUser toCommand() {
			return new NewUser(this.email, this.displayName);
		}

	}

}
