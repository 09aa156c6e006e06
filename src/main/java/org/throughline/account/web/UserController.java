package org.throughline.account.web;

import java.util.UUID;

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

import org.throughline.account.AccountService;
import org.throughline.account.PasswordService;
import org.throughline.account.PrivateLinkService;
import org.throughline.account.SecondStepService;
import org.throughline.account.SignInIdentities;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.PublicAddress;
import org.throughline.platform.list.ListColumns;
import org.throughline.platform.list.ListRequest;

/**
 * Pages of people for the administrator.
 */
@Controller
@RequestMapping("/admin/users")
class UserController {

	private static final String PAGE = "/admin/users/{email}";

	private static final ListColumns COLUMNS = ListColumns.sorted("name", "Name")
		.andSorted("email", "Email address")
		.and("Roles")
		.andSorted("status", "Status");

	private final AccountService accounts;

	private final PasswordService passwords;

	private final SecondStepService secondStep;

	private final SignInIdentities identities;

	private final PrivateLinkService links;

	private final CurrentUser currentUser;

	private final PublicAddress publicAddress;

	private final FormSubmissions forms;

	UserController(AccountService accounts, PasswordService passwords, SecondStepService secondStep,
			SignInIdentities identities, PrivateLinkService links, CurrentUser currentUser, PublicAddress publicAddress,
			FormSubmissions forms) {
		this.accounts = accounts;
		this.passwords = passwords;
		this.secondStep = secondStep;
		this.identities = identities;
		this.links = links;
		this.currentUser = currentUser;
		this.publicAddress = publicAddress;
		this.forms = forms;
	}

	@GetMapping
	String list(ListRequest request, Model model) {
		var users = this.accounts.list(request.text("search"), request.pageable(COLUMNS));
		model.addAttribute("users", users);
		model.addAttribute("listPage", request.page(users, COLUMNS).search("search", "Name or email address"));
		return "account/users";
	}

	@GetMapping("/new")
	String newForm(UserForm form) {
		this.currentUser.requireAdministrator();
		return "account/user-new";
	}

	@PostMapping("/new")
	String create(@Valid @ModelAttribute UserForm form, BindingResult result, Model model,
			RedirectAttributes redirect) {
		this.currentUser.requireAdministrator();
		String email = this.forms.of(form, result, model)
			.saveFor(String.class, () -> this.accounts.add(form.toCommand()).email());
		return (email != null) ? page(email, "account.flash.userAdded", redirect) : "account/user-new";
	}

	@GetMapping("/{email}")
	String show(@PathVariable String email, Model model) {
		var user = this.accounts.profile(email);
		model.addAttribute("user", user);
		model.addAttribute("secondStep", this.secondStep.isSetUpBy(user.id()));
		model.addAttribute("identities", this.identities.ofPerson(user.id()));
		model.addAttribute("links", this.links.count(user.id()));
		model.addAttribute("mailPossible", this.passwords.canMail());
		return "account/user";
	}

	@GetMapping("/{email}/disable")
	String confirmDisable(@PathVariable String email, Model model) {
		model.addAttribute("user", this.accounts.profile(email));
		return "account/user-disable";
	}

	@PostMapping("/{email}/disable")
	String disable(@PathVariable String email, RedirectAttributes redirect) {
		return after(() -> this.accounts.disable(email), email, "account.flash.userDisabled", redirect);
	}

	@PostMapping("/{email}/enable")
	String enable(@PathVariable String email, RedirectAttributes redirect) {
		return after(() -> this.accounts.enable(email), email, "account.flash.userEnabled", redirect);
	}

	@PostMapping("/{email}/invite")
	String invite(@PathVariable String email, RedirectAttributes redirect) {
		return after(() -> this.passwords.invite(email), email, "account.flash.invited", redirect);
	}

	@PostMapping("/{email}/let-in")
	String letIn(@PathVariable String email, RedirectAttributes redirect) {
		return after(() -> this.passwords.letIn(email), email, "account.flash.letIn", redirect);
	}

	@PostMapping("/{email}/second-step/remove")
	String removeSecondStep(@PathVariable String email, RedirectAttributes redirect) {
		return after(() -> this.secondStep.removeOf(email), email, "account.flash.secondStepRemoved", redirect);
	}

	@PostMapping("/{email}/links/revoke")
	String revokeLinks(@PathVariable String email, RedirectAttributes redirect) {
		return after(() -> this.links.revokeAll(this.accounts.profile(email).id()), email, "privateLink.revokedAll",
				redirect);
	}

	@PostMapping("/{email}/identities/{id}/remove")
	String removeIdentity(@PathVariable String email, @PathVariable UUID id, RedirectAttributes redirect) {
		return after(() -> this.identities.removeOf(this.accounts.profile(email).id(), id), email,
				"account.flash.identityRemoved", redirect);
	}

	@PostMapping("/{email}/identities/{id}/allow")
	String allowIdentity(@PathVariable String email, @PathVariable UUID id, RedirectAttributes redirect) {
		return after(() -> this.identities.allowOf(this.accounts.profile(email).id(), id), email,
				"account.flash.identityAllowed", redirect);
	}

	@PostMapping("/{email}/one-time-link")
	String makeLink(@PathVariable String email, RedirectAttributes redirect) {
		redirect.addAttribute("email", email);
		try {
			String token = this.passwords.makeLink(email);
			redirect.addFlashAttribute("oneTimeLink", this.publicAddress.of("/one-time/" + token));
			return "redirect:" + PAGE;
		}
		catch (RuleViolation violation) {
			return Redirects.refused(PAGE, violation, redirect);
		}
	}

	/** Does something and shows the person's page, with a message or why not. */
	static String after(Runnable work, String email, String message, RedirectAttributes redirect) {
		redirect.addAttribute("email", email);
		return Redirects.after(work, PAGE, message, redirect);
	}

	/** Shows the person's page with a message. */
	static String page(String email, String message, RedirectAttributes redirect) {
		redirect.addAttribute("email", email);
		return Redirects.to(PAGE, message, redirect);
	}

}
