package org.throughline.account.web;

import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.account.AccountService;
import org.throughline.account.SecondStepService;
import org.throughline.account.SignInIdentities;
import org.throughline.account.SignInProviders;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.form.RuleViolation;

/**
 * The ways a person signs in, on their own page, and their accounts at sign-in providers
 * on the administrator's.
 */
@Controller
class SignInWaysController {

	private static final String PATH = "/account/sign-in";

	private static final String PERSON = "/admin/users/{email}/identities/{id}";

	private static final String REMOVED = "account.flash.identityRemoved";

	private static final String ALLOWED = "account.flash.identityAllowed";

	private final SignInIdentities identities;

	private final SignInProviders providers;

	private final SecondStepService secondStep;

	private final AccountService accounts;

	SignInWaysController(SignInIdentities identities, SignInProviders providers, SecondStepService secondStep,
			AccountService accounts) {
		this.identities = identities;
		this.providers = providers;
		this.secondStep = secondStep;
		this.accounts = accounts;
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
		return own(() -> this.identities.remove(id), REMOVED, redirect);
	}

	@PostMapping(PATH + "/{id}/allow")
	String allow(@PathVariable UUID id, RedirectAttributes redirect) {
		return own(() -> this.identities.allow(id), ALLOWED, redirect);
	}

	@PostMapping(PERSON + "/remove")
	String removeOf(@PathVariable String email, @PathVariable UUID id, RedirectAttributes redirect) {
		this.identities.removeOf(this.accounts.profile(email).id(), id);
		return UserController.page(email, REMOVED, redirect);
	}

	@PostMapping(PERSON + "/allow")
	String allowOf(@PathVariable String email, @PathVariable UUID id, RedirectAttributes redirect) {
		try {
			this.identities.allowOf(this.accounts.profile(email).id(), id);
		}
		catch (RuleViolation violation) {
			return UserController.refused(email, violation, redirect);
		}
		return UserController.page(email, ALLOWED, redirect);
	}

	private static String own(Runnable change, String flash, RedirectAttributes redirect) {
		try {
			change.run();
		}
		catch (RuleViolation violation) {
			redirect.addFlashAttribute("refused", violation.key());
			return "redirect:" + PATH;
		}
		return Redirects.to(PATH, flash, redirect);
	}

}
