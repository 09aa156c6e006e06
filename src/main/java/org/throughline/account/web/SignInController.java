package org.throughline.account.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

import org.throughline.account.AccountService;
import org.throughline.account.PasswordService;
import org.throughline.account.SignInProvider;
import org.throughline.account.SignInProviders;
import org.throughline.platform.form.UnsavedSubmission;
import org.throughline.platform.form.UnsavedTexts;
import org.throughline.platform.security.CurrentUser;

/**
 * The sign-in page. Spring Security handles the sign-in; failures are forwarded here.
 */
@Controller
class SignInController {

	static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

	private final AccountService accounts;

	private final CurrentUser currentUser;

	private final PasswordService passwords;

	private final SignInProviders providers;

	private final UnsavedTexts unsavedTexts;

	private final Clock clock;

	SignInController(AccountService accounts, CurrentUser currentUser, PasswordService passwords,
			SignInProviders providers, UnsavedTexts unsavedTexts, Clock clock) {
		this.accounts = accounts;
		this.passwords = passwords;
		this.providers = providers;
		this.unsavedTexts = unsavedTexts;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	@GetMapping("/sign-in")
	String form(@RequestParam(required = false) ProviderFailure.@Nullable Reason provider,
			@RequestParam(required = false) @Nullable String signedOut, Model model) {
		var person = this.currentUser.person();
		if (person.isPresent()) {
			return "redirect:" + this.accounts.startAddress(person.get().id());
		}
		model.addAttribute("providerFailure", provider);
		Optional.ofNullable(signedOut).flatMap(this.providers::find).ifPresent((left) -> {
			model.addAttribute("left", left);
			model.addAttribute("leftAddress", this.providers.signOutAddress(left).orElse(null));
		});
		model.addAttribute("signInForm", SignInForm.EMPTY);
		return "account/sign-in";
	}

	/** Returns whether people who have forgotten their password are helped by mail. */
	@ModelAttribute("mailPossible")
	boolean mailPossible() {
		return this.passwords.canMail();
	}

	/** Returns the alternative sign-in providers. */
	@ModelAttribute("providers")
	List<SignInProvider> providers() {
		return this.providers.list();
	}

	/**
	 * Handles forwards of {@link SessionEnded} only. A provider does not carry a form
	 * along, so it is kept among the person's unsaved texts.
	 */
	@PostMapping(SessionEnded.ADDRESS)
	String ended(@RequestAttribute(UnsavedSubmission.FIELD) String unsaved, Model model) {
		boolean isKept = !this.providers.list().isEmpty() && UnsavedSubmission.decode(unsaved)
			.filter((form) -> this.unsavedTexts.keep(form).outcome() == UnsavedTexts.Outcome.KEPT)
			.isPresent();
		model.addAttribute("providers", isKept ? providers() : List.of());
		model.addAttribute(UnsavedSubmission.FIELD, unsaved);
		model.addAttribute("signInForm", SignInForm.EMPTY);
		return "account/sign-in";
	}

	/** Handles forwards of {@link SignInFailure} only. */
	@PostMapping(SignInFailure.ADDRESS)
	String again(@ModelAttribute SignInForm form, BindingResult result, HttpServletRequest request, Model model) {
		model.addAttribute(UnsavedSubmission.FIELD, request.getParameter(UnsavedSubmission.FIELD));
		if (request.getAttribute(SignInFailure.RETRY_AT) instanceof Instant at) {
			var time = ZonedDateTime.ofInstant(at, this.clock.getZone()).plusMinutes(1).format(TIME);
			result.reject("signIn.throttled", new Object[] { time }, null);
		}
		else {
			result.rejectValue("email", "signIn.failed");
		}
		return "account/sign-in";
	}

	/**
	 * Form to sign in. The password is never shown again.
	 */
	record SignInForm(@Nullable String email, @Nullable String password) {

		static final SignInForm EMPTY = new SignInForm("", "");

	}

}
