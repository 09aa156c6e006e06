package org.throughline.account.web;

import org.throughline.platform.form.UnsavedSubmission;
import org.springframework.web.bind.annotation.RequestAttribute;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

import org.throughline.account.AccountService;
import org.throughline.account.PasswordMailService;
import org.throughline.platform.security.CurrentUser;

/**
 * The sign-in page. Spring Security handles the sign-in; failures are forwarded here.
 */
@Controller
class SignInController {

	static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

	private final AccountService accounts;

	private final CurrentUser currentUser;

	private final PasswordMailService mails;

	private final Clock clock;

	SignInController(AccountService accounts, CurrentUser currentUser, PasswordMailService mails, Clock clock) {
		this.accounts = accounts;
		this.mails = mails;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	@GetMapping("/sign-in")
	String form(Model model) {
		var person = this.currentUser.person();
		if (person.isPresent()) {
			return "redirect:" + this.accounts.startAddress(person.get().id());
		}
		model.addAttribute("signInForm", SignInForm.EMPTY);
		return "account/sign-in";
	}

	/** Returns whether people who have forgotten their password are helped by mail. */
	@ModelAttribute("mailPossible")
	boolean mailPossible() {
		return this.mails.possible();
	}

	/** Handles forwards of {@link SessionEnded} only. */
	@PostMapping(SessionEnded.ADDRESS)
	String ended(@RequestAttribute(UnsavedSubmission.FIELD) String unsaved, Model model) {
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
			result.reject("signIn.failed");
		}
		return "account/sign-in";
	}

}
