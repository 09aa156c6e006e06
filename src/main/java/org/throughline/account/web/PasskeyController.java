package org.throughline.account.web;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.account.PasskeyChallenge;
import org.throughline.account.SecondStepService;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.security.CurrentUser;

/**
 * Pages to make a passkey. The browser makes it by a script, so it is never the only way.
 */
@Controller
class PasskeyController {

	private static final String PATH = SecondStepController.PATH + "/passkey";

	private final SecondStepService service;

	private final SecondStep step;

	private final CurrentUser currentUser;

	private final FormSubmissions forms;

	PasskeyController(SecondStepService service, SecondStep step, CurrentUser currentUser, FormSubmissions forms) {
		this.service = service;
		this.step = step;
		this.currentUser = currentUser;
		this.forms = forms;
	}

	@GetMapping(PATH + "/new")
	String newForm(Model model) {
		return SecondStepController.password("PASSKEY", PATH + "/new", model);
	}

	@PostMapping(PATH + "/new")
	String begin(@Valid @ModelAttribute CurrentPasswordForm form, BindingResult result, HttpSession session,
			Model model) {
		boolean begun = this.forms.of(form, result, model)
			.withoutTransaction()
			.save(() -> this.step.keep(this.service.beginPasskey(form.currentPassword()), session));
		return begun ? "redirect:" + PATH : SecondStepController.again("PASSKEY", PATH + "/new", model);
	}

	@GetMapping(PATH)
	String form(HttpSession session, Model model) {
		model.addAttribute("passkeyForm", PasskeyForm.EMPTY);
		return page(this.step.creation(session), model);
	}

	@PostMapping(PATH)
	String add(@Valid @ModelAttribute PasskeyForm form, BindingResult result, Model model, RedirectAttributes redirect,
			HttpServletRequest request, HttpServletResponse response) {
		var asked = this.step.find(form.challenge(), request.getSession());
		if (asked.isEmpty()) {
			return SecondStepController.BACK;
		}
		boolean saved = this.forms.of(form, result, model)
			.withoutTransaction()
			.save(() -> SecondStepController.show(this.service.addPasskey(form.name(), asked.get(), form.credential()),
					redirect));
		if (!saved) {
			return page(asked, model);
		}
		this.step.take(form.challenge(), request.getSession());
		this.currentUser.person().ifPresent((person) -> this.step.passed(person, request, response));
		return Redirects.to(SecondStepController.PATH, "account.flash.passkeyAdded", redirect);
	}

	private static String page(Optional<PasskeyChallenge> challenge, Model model) {
		if (challenge.isEmpty()) {
			return SecondStepController.BACK;
		}
		model.addAttribute("passkey", challenge.get());
		return "account/second-step-passkey";
	}

}
