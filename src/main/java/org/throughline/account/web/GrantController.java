package org.throughline.account.web;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.account.AccountService;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.persistence.Records;
import org.throughline.platform.security.Role;

/**
 * Pages to grant and revoke roles. A grant takes two steps: role and partnership first,
 * then the organisation if the role needs one.
 */
@Controller
@RequestMapping("/admin/users/{email}")
class GrantController {

	private final AccountService accounts;

	private final FormSubmissions forms;

	GrantController(AccountService accounts, FormSubmissions forms) {
		this.accounts = accounts;
		this.forms = forms;
	}

	@GetMapping("/grants/new")
	String newForm(@PathVariable String email, GrantForm form, Model model) {
		model.addAttribute("user", this.accounts.profile(email));
		return first(model);
	}

	@PostMapping("/grants/new")
	String chooseOrganisation(@PathVariable String email, @ModelAttribute GrantForm form, BindingResult result,
			Model model, RedirectAttributes redirect) {
		model.addAttribute("user", this.accounts.profile(email));
		checkFirst(form, result);
		if (result.hasErrors()) {
			return first(model);
		}
		return form.asksOrganisation() ? second(form, model) : give(email, form, result, model, redirect);
	}

	@PostMapping("/grants")
	String create(@PathVariable String email, @ModelAttribute GrantForm form, BindingResult result, Model model,
			RedirectAttributes redirect) {
		model.addAttribute("user", this.accounts.profile(email));
		checkFirst(form, result);
		if (result.hasErrors()) {
			return first(model);
		}
		if (form.asksOrganisation() && !form.organisation().isEmpty()
				&& isUnknown(form.organisation(), this.accounts.organisations(form.partnership()))) {
			result.rejectValue("organisation", "grantForm.organisation.unknown");
			return second(form, model);
		}
		if (form.asksGroup() && !form.group().isEmpty()
				&& isUnknown(form.group(), this.accounts.groups(form.partnership()))) {
			result.rejectValue("group", "grantForm.group.unknown");
			return second(form, model);
		}
		return give(email, form, result, model, redirect);
	}

	@GetMapping("/revoke")
	String confirmRevoke(@PathVariable String email, @RequestParam UUID grant, Model model) {
		var user = this.accounts.profile(email);
		model.addAttribute("user", user);
		model.addAttribute("grant", Records.one(user.grants(), (existing) -> existing.id().equals(grant)));
		return "account/grant-revoke";
	}

	@PostMapping("/revoke")
	String revoke(@PathVariable String email, @RequestParam UUID grant, RedirectAttributes redirect) {
		return UserController.after(() -> this.accounts.revoke(email, grant), email, "account.flash.revoked", redirect);
	}

	private String give(String email, GrantForm form, BindingResult result, Model model, RedirectAttributes redirect) {
		boolean saved = this.forms.of(form, result, model).save(() -> grant(email, form));
		if (saved) {
			return UserController.page(email, "account.flash.granted", redirect);
		}
		return form.asksOrganisation() ? second(form, model) : first(model);
	}

	private void grant(String email, GrantForm form) {
		try {
			this.accounts.grant(email, form.toCommand());
		}
		catch (RuleViolation violation) {
			throw new RuleViolation(form.asksOrganisation() ? "organisation" : "role", violation.key());
		}
	}

	private void checkFirst(GrantForm form, BindingResult result) {
		if (form.chosenRole().isEmpty()) {
			result.rejectValue("role", "grantForm.role.unknown");
		}
		if (form.needsPartnership() && isUnknown(form.partnership(), this.accounts.partnerships())) {
			result.rejectValue("partnership", "grant.partnership.missing");
		}
	}

	private String first(Model model) {
		model.addAttribute("roles", Role.values());
		model.addAttribute("partnerships", this.accounts.partnerships());
		return "account/grant-new";
	}

	private String second(GrantForm form, Model model) {
		model.addAttribute("organisations", this.accounts.organisations(form.partnership()));
		model.addAttribute("groups", form.asksGroup() ? this.accounts.groups(form.partnership()) : List.of());
		model.addAttribute("needed", form.chosenRole().filter((role) -> role == Role.PARTNER_AGENCY).isPresent());
		return "account/grant-organisation";
	}

	private static boolean isUnknown(String slug, List<Choice> choices) {
		return choices.stream().noneMatch((choice) -> choice.value().equals(slug));
	}

}
