package org.throughline.account.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;

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

	/**
	 * Where whoever asks for an app or codes that are gone, or were never begun, is led.
	 */
	private static final String BACK = "redirect:" + PATH;

	private static final String PASSKEY = PATH + "/passkey";

	private static final String FORM = "currentPasswordForm";

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
	String newForm(Model model) {
		return password("NEW", PATH + "/new", model);
	}

	@PostMapping("/new")
	String begin(@Valid @ModelAttribute CurrentPasswordForm form, BindingResult result, Model model) {
		return this.forms.of(form, result, model)
			.withoutTransaction()
			.save(() -> this.service.begin(form.currentPassword())) ? "redirect:" + PATH + "/app"
					: again("NEW", PATH + "/new", model);
	}

	@GetMapping("/app")
	String app(Model model) {
		model.addAttribute("authenticatorForm", AuthenticatorForm.EMPTY);
		return key(model);
	}

	@PostMapping("/app")
	String confirm(@Valid @ModelAttribute AuthenticatorForm form, BindingResult result, Model model,
			RedirectAttributes redirect, HttpServletRequest request, HttpServletResponse response) {
		boolean saved = this.forms.of(form, result, model)
			.withoutTransaction()
			.save(() -> show(this.service.confirm(form.name(), form.oneTimePassword()), redirect));
		if (!saved) {
			return key(model);
		}
		this.currentUser.person().ifPresent((person) -> this.step.passed(person, request, response));
		return Redirects.to(PATH, "account.flash.authenticatorAdded", redirect);
	}

	@GetMapping("/codes")
	String newCodesForm(Model model) {
		if (this.service.own().isEmpty()) {
			return BACK;
		}
		return password("CODES", PATH + "/codes", model);
	}

	@PostMapping("/codes")
	String newCodes(@Valid @ModelAttribute CurrentPasswordForm form, BindingResult result, Model model,
			RedirectAttributes redirect) {
		if (this.service.own().isEmpty()) {
			return BACK;
		}
		boolean saved = this.forms.of(form, result, model)
			.withoutTransaction()
			.save(() -> show(this.service.newRecoveryCodes(form.currentPassword()), redirect));
		if (!saved) {
			return again("CODES", PATH + "/codes", model);
		}
		return Redirects.to(PATH, "account.flash.recoveryCodesMade", redirect);
	}

	@GetMapping("/{id}/remove")
	String removeForm(@PathVariable UUID id, Model model) {
		var app = this.service.own(id);
		if (app.isEmpty()) {
			return BACK;
		}
		model.addAttribute("app", app.get());
		return password("REMOVE", PATH + "/" + id + "/remove", model);
	}

	@PostMapping("/{id}/remove")
	String remove(@PathVariable UUID id, @Valid @ModelAttribute CurrentPasswordForm form, BindingResult result,
			Model model, RedirectAttributes redirect) {
		var app = this.service.own(id);
		if (app.isEmpty()) {
			return BACK;
		}
		model.addAttribute("app", app.get());
		boolean removed = this.forms.of(form, result, model)
			.withoutTransaction()
			.save(() -> this.service.remove(id, form.currentPassword()));
		return removed ? Redirects.to(PATH, "account.flash.authenticatorRemoved", redirect)
				: again("REMOVE", PATH + "/" + id + "/remove", model);
	}

	@GetMapping("/passkey/new")
	String newPasskey(Model model) {
		return password("PASSKEY", PASSKEY + "/new", model);
	}

	@PostMapping("/passkey/new")
	String beginPasskey(@Valid @ModelAttribute CurrentPasswordForm form, BindingResult result, HttpSession session,
			Model model) {
		boolean begun = this.forms.of(form, result, model)
			.withoutTransaction()
			.save(() -> this.step.keep(this.service.beginPasskey(form.currentPassword()), session));
		return begun ? "redirect:" + PASSKEY : again("PASSKEY", PASSKEY + "/new", model);
	}

	@GetMapping("/passkey")
	String passkey(HttpSession session, Model model) {
		model.addAttribute("passkeyForm", PasskeyForm.EMPTY);
		return passkeyPage(this.step.creation(session), model);
	}

	@PostMapping("/passkey")
	String addPasskey(@Valid @ModelAttribute PasskeyForm form, BindingResult result, Model model,
			RedirectAttributes redirect, HttpServletRequest request, HttpServletResponse response) {
		var asked = this.step.find(form.challenge(), request.getSession());
		if (asked.isEmpty()) {
			return BACK;
		}
		boolean saved = this.forms.of(form, result, model)
			.withoutTransaction()
			.save(() -> show(this.service.addPasskey(form.name(), asked.get(), form.credential()), redirect));
		if (!saved) {
			return passkeyPage(asked, model);
		}
		this.step.take(form.challenge(), request.getSession());
		this.currentUser.person().ifPresent((person) -> this.step.passed(person, request, response));
		return Redirects.to(PATH, "account.flash.passkeyAdded", redirect);
	}

	private static String passkeyPage(Optional<PasskeyChallenge> challenge, Model model) {
		if (challenge.isEmpty()) {
			return BACK;
		}
		model.addAttribute("passkey", challenge.get());
		return "account/second-step-passkey";
	}

	/** Shows recovery codes once, on the next page. */
	private static void show(List<String> codes, RedirectAttributes redirect) {
		redirect.addFlashAttribute("recoveryCodes", codes);
	}

	private String key(Model model) {
		var key = this.service.begun();
		if (key.isEmpty()) {
			return BACK;
		}
		model.addAttribute("key", key.get());
		return "account/second-step-app";
	}

	private static String password(String purpose, String address, Model model) {
		model.addAttribute(FORM, CurrentPasswordForm.EMPTY);
		return again(purpose, address, model);
	}

	private static String again(String purpose, String address, Model model) {
		model.addAttribute("address", address);
		model.addAttribute("purpose", purpose);
		return "account/second-step-password";
	}

}
