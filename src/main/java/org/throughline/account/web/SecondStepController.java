package org.throughline.account.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.account.PasskeyChallenge;
import org.throughline.account.SecondStepService;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.security.CurrentUser;

/**
 * Pages to set up one's own second step of signing in. The browser makes a passkey by a
 * script, so it is never the only way.
 */
@Controller
@RequestMapping(SecondStepController.PATH)
class SecondStepController {

	static final String PATH = "/account/second-step";

	/** Where people are led whose app or codes are gone, or were never begun. */
	private static final String BACK = "redirect:" + PATH;

	private static final String REMOVE = "/{id}/remove";

	private final SecondStepService service;

	private final SecondStep step;

	private final CurrentUser currentUser;

	private final FormSubmissions forms;

	SecondStepController(SecondStepService service, SecondStep step, CurrentUser currentUser, FormSubmissions forms) {
		this.service = service;
		this.step = step;
		this.currentUser = currentUser;
		this.forms = forms;
	}

	@GetMapping
	String show(Model model) {
		model.addAttribute("apps", this.service.own());
		model.addAttribute("codesLeft", this.service.recoveryCodesLeft());
		model.addAttribute("demanded", this.currentUser.lacksSecondStep());
		return "account/second-step";
	}

	@GetMapping("/new")
	String newForm(CurrentPasswordForm form, Model model) {
		return password("NEW", "/new", model);
	}

	@PostMapping("/new")
	String begin(@Valid @ModelAttribute CurrentPasswordForm form, BindingResult result, Model model) {
		return saved(form, result, model, () -> this.service.begin(form.currentPassword()))
				? "redirect:" + PATH + "/app" : password("NEW", "/new", model);
	}

	@GetMapping("/app")
	String app(AuthenticatorForm form, Model model) {
		return key(model);
	}

	@PostMapping("/app")
	String confirm(@Valid @ModelAttribute AuthenticatorForm form, BindingResult result, Model model,
			RedirectAttributes redirect, HttpServletRequest request, HttpServletResponse response) {
		return saved(form, result, model,
				() -> show(this.service.confirm(form.name(), form.oneTimePassword()), redirect))
						? added("account.flash.authenticatorAdded", redirect, request, response) : key(model);
	}

	@GetMapping("/codes")
	String newCodesForm(CurrentPasswordForm form, Model model) {
		return this.service.own().isEmpty() ? BACK : password("CODES", "/codes", model);
	}

	@PostMapping("/codes")
	String newCodes(@Valid @ModelAttribute CurrentPasswordForm form, BindingResult result, Model model,
			RedirectAttributes redirect) {
		if (this.service.own().isEmpty()) {
			return BACK;
		}
		return saved(form, result, model, () -> show(this.service.newRecoveryCodes(form.currentPassword()), redirect))
				? Redirects.to(PATH, "account.flash.recoveryCodesMade", redirect) : password("CODES", "/codes", model);
	}

	@GetMapping(REMOVE)
	String removeForm(@PathVariable UUID id, CurrentPasswordForm form, Model model) {
		var app = this.service.own(id);
		model.addAttribute("app", app.orElse(null));
		return app.isEmpty() ? BACK : password("REMOVE", "/" + id + "/remove", model);
	}

	@PostMapping(REMOVE)
	String remove(@PathVariable UUID id, @Valid @ModelAttribute CurrentPasswordForm form, BindingResult result,
			Model model, RedirectAttributes redirect) {
		boolean removed = this.service.own(id).isPresent()
				&& saved(form, result, model, () -> this.service.remove(id, form.currentPassword()));
		return removed ? Redirects.to(PATH, "account.flash.authenticatorRemoved", redirect)
				: removeForm(id, form, model);
	}

	@GetMapping("/passkey/new")
	String newPasskey(CurrentPasswordForm form, Model model) {
		return password("PASSKEY", "/passkey/new", model);
	}

	@PostMapping("/passkey/new")
	String beginPasskey(@Valid @ModelAttribute CurrentPasswordForm form, BindingResult result, HttpSession session,
			Model model) {
		return saved(form, result, model,
				() -> this.step.keep(this.service.beginPasskey(form.currentPassword()), session))
						? "redirect:" + PATH + "/passkey" : password("PASSKEY", "/passkey/new", model);
	}

	@GetMapping("/passkey")
	String passkey(PasskeyForm form, HttpSession session, Model model) {
		return passkeyPage(this.step.creation(session), model);
	}

	@PostMapping("/passkey")
	String addPasskey(@Valid @ModelAttribute PasskeyForm form, BindingResult result, Model model,
			RedirectAttributes redirect, HttpServletRequest request, HttpServletResponse response) {
		var asked = this.step.find(form.challenge(), request.getSession());
		if (asked.isEmpty() || !saved(form, result, model,
				() -> show(this.service.addPasskey(form.name(), asked.get(), form.credential()), redirect))) {
			return passkeyPage(asked, model);
		}
		this.step.take(form.challenge(), request.getSession());
		return added("account.flash.passkeyAdded", redirect, request, response);
	}

	private static String passkeyPage(Optional<PasskeyChallenge> challenge, Model model) {
		model.addAttribute("passkey", challenge.orElse(null));
		return challenge.isEmpty() ? BACK : "account/second-step-passkey";
	}

	/** Wrong passwords and codes are counted outside of transactions. */
	private boolean saved(Record form, BindingResult result, Model model, Runnable work) {
		return this.forms.of(form, result, model).withoutTransaction().save(work);
	}

	/** Shows recovery codes once, on the next page. */
	private static void show(List<String> codes, RedirectAttributes redirect) {
		redirect.addFlashAttribute("recoveryCodes", codes);
	}

	/** Adding an app or a passkey passes the second step. */
	private String added(String message, RedirectAttributes redirect, HttpServletRequest request,
			HttpServletResponse response) {
		this.currentUser.person().ifPresent((person) -> this.step.passed(person, request, response));
		return Redirects.to(PATH, message, redirect);
	}

	private String key(Model model) {
		var key = this.service.begun();
		model.addAttribute("key", key.orElse(null));
		return key.isEmpty() ? BACK : "account/second-step-app";
	}

	/** Asks for the password of a change, at first or again. */
	private static String password(String purpose, String address, Model model) {
		model.addAttribute("address", PATH + address);
		model.addAttribute("purpose", purpose);
		return "account/second-step-password";
	}

	/** Form that confirms an authenticator app with a code that it shows. */
	record AuthenticatorForm(@NotBlank @Size(max = 100) String name, @NotBlank String oneTimePassword) {

	}

	/** Form that confirms a change of how a person signs in. */
	record CurrentPasswordForm(@NotEmpty String currentPassword) {

	}

	/** Form for a new passkey, with what the browser was asked and says of it. */
	record PasskeyForm(@NotBlank @Size(max = 100) String name, @NotBlank String credential, String challenge) {

	}

}
