package org.throughline.account.web;

import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.account.SecondStepService;
import org.throughline.account.SignInIdentities;
import org.throughline.account.SignInProviders;
import org.throughline.platform.form.Redirects;

/**
 * The page of the ways in which a person signs in.
 */
@Controller
class SignInWaysController {

	private static final String PATH = "/account/sign-in";

	private final SignInIdentities identities;

	private final SignInProviders providers;

	private final SecondStepService secondStep;

	SignInWaysController(SignInIdentities identities, SignInProviders providers, SecondStepService secondStep) {
		this.identities = identities;
		this.providers = providers;
		this.secondStep = secondStep;
	}

	@GetMapping(PATH)
	String own(Model model) {
		model.addAttribute("identities", this.identities.own());
		model.addAttribute("passwordSet", this.identities.ownPasswordSet());
		model.addAttribute("providers", this.providers.list());
		model.addAttribute("apps", this.secondStep.own());
		return "account/sign-in-ways";
	}

	@PostMapping(PATH + "/{id}/remove")
	String remove(@PathVariable UUID id, RedirectAttributes redirect) {
		return Redirects.after(() -> this.identities.remove(id), PATH, "account.flash.identityRemoved", redirect);
	}

	@PostMapping(PATH + "/{id}/allow")
	String allow(@PathVariable UUID id, RedirectAttributes redirect) {
		return Redirects.after(() -> this.identities.allow(id), PATH, "account.flash.identityAllowed", redirect);
	}

}
