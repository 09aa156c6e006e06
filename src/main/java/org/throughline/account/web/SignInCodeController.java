package org.throughline.account.web;

import java.io.IOException;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.throughline.account.SecondStepService;
import org.throughline.account.SignInThrottled;
import org.throughline.platform.form.UnsavedSubmission;
import org.throughline.platform.security.SignedInUser;

/**
 * The page after the password that asks for the code of an authenticator app or for a
 * passkey, and the page to sign in with a passkey instead of a password.
 */
@Controller
class SignInCodeController {

	static final String PASSKEY_ADDRESS = "/sign-in/passkey";

	private static final String PASSKEY_VIEW = "account/sign-in-passkey";

	private static final String EXPIRED = "redirect:/sign-in?expired";

	static final String VIEW = "account/sign-in-code";

	private final SecondStepService service;

	private final SecondStep step;

	private final Clock clock;

	SignInCodeController(SecondStepService service, SecondStep step, Clock clock) {
		this.service = service;
		this.step = step;
		this.clock = clock;
	}

	@GetMapping(SecondStep.ADDRESS)
	String form(HttpServletRequest request, Model model) {
		if (this.step.pending(request).isEmpty()) {
			return EXPIRED;
		}
		model.addAttribute("signInCodeForm", SignInCodeForm.EMPTY);
		return page(request, model);
	}

	/** Shows the page, with a button for a passkey if the person has one. */
	private String page(HttpServletRequest request, Model model) {
		model.addAttribute("passkey", this.step.challenge(request));
		return VIEW;
	}

	/** Shows the page; people without a passkey are led to where they add one. */
	@GetMapping(PASSKEY_ADDRESS)
	String passkeyForm(HttpServletRequest request, Model model) {
		var challenge = this.step.challenge(request);
		model.addAttribute("passkey", challenge);
		return (challenge != null) ? PASSKEY_VIEW : "redirect:" + SecondStepController.PATH;
	}

	/** Signs in with a passkey, alone or after the password. */
	@PostMapping(PASSKEY_ADDRESS)
	@Nullable String signIn(@ModelAttribute SignInCodeForm form, BindingResult result,
			@RequestParam(defaultValue = "") String credential, @RequestParam(defaultValue = "") String challenge,
			@RequestParam(required = false) @Nullable String unsaved, Model model, HttpServletRequest request,
			HttpServletResponse response) throws IOException, ServletException {
		if (finish(() -> this.step.byPasskey(challenge, credential, request), "", "passkey.refused", result, request,
				response)) {
			return null;
		}
		model.addAttribute(UnsavedSubmission.FIELD, unsaved);
		return this.step.pending(request).isPresent() ? page(request, model) : passkeyForm(request, model);
	}

	/** Handles forwards of {@link SecondStep} only. */
	@PostMapping(SecondStep.ASK_ADDRESS)
	String ask(@RequestParam(required = false) @Nullable String unsaved, HttpServletRequest request, Model model) {
		model.addAttribute(UnsavedSubmission.FIELD, unsaved);
		return form(request, model);
	}

	@PostMapping(SecondStep.ADDRESS)
	@Nullable String signIn(@ModelAttribute SignInCodeForm form, BindingResult result,
			@RequestParam(required = false) @Nullable String unsaved, Model model, HttpServletRequest request,
			HttpServletResponse response) throws IOException, ServletException {
		var pending = this.step.pending(request);
		if (pending.isEmpty()) {
			return EXPIRED;
		}
		if (finish(() -> this.service.signIn(pending.get(), form.code()), "oneTimePassword", "secondStep.wrong", result,
				request, response)) {
			return null;
		}
		model.addAttribute(UnsavedSubmission.FIELD, unsaved);
		return page(request, model);
	}

	private boolean finish(Supplier<Optional<SignedInUser>> proof, String field, String refused, BindingResult result,
			HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
		try {
			var user = proof.get();
			if (user.isPresent()) {
				this.step.finish(user.get(), request, response);
				return true;
			}
			result.rejectValue(field, refused);
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		}
		catch (SignInThrottled throttled) {
			var at = ZonedDateTime.now(this.clock).plus(throttled.getWait()).plusMinutes(1);
			result.reject("signIn.throttled", new Object[] { SignInController.TIME.format(at) }, null);
			response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
			response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(throttled.getWait().toSeconds() + 1));
		}
		return false;
	}

}
