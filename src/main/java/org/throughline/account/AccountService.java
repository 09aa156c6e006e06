package org.throughline.account;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.Grant;
import org.throughline.platform.security.Role;
import org.throughline.platform.web.NotFoundException;

/**
 * Manages people and their grants, for administrators only (domain brief d.2).
 */
@Service
@Transactional(readOnly = true)
public class AccountService {

	private final UserAccountRepository accounts;

	private final UserQueries lists;

	private final GrantScopes scopes;

	private final CurrentGrants grantsNow;

	private final SecurityEvents events;

	private final SessionService sessions;

	private final PrivateLinkService links;

	private final CurrentUser currentUser;

	private final PasswordEncoder passwords;

	private final JdbcClient jdbc;

	private final Clock clock;

	AccountService(UserAccountRepository accounts, UserQueries lists, GrantScopes scopes, CurrentGrants grantsNow,
			SecurityEvents events, SessionService sessions, PrivateLinkService links, CurrentUser currentUser,
			PasswordEncoder passwords, JdbcClient jdbc, Clock clock) {
		this.accounts = accounts;
		this.lists = lists;
		this.scopes = scopes;
		this.grantsNow = grantsNow;
		this.events = events;
		this.sessions = sessions;
		this.links = links;
		this.currentUser = currentUser;
		this.passwords = passwords;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Returns people whose name or email address contains the search text, by name. */
	public Page<UserSummary> list(String search, Pageable page) {
		this.currentUser.requireAdministrator();
		return this.lists.list(search, page);
	}

	/** Returns a person with all grants. */
	public UserProfile profile(String email) {
		this.currentUser.requireAdministrator();
		return this.lists.profile(email).orElseThrow(NotFoundException::new);
	}

	/** Returns the partnerships for which a role can be granted. */
	public List<Choice> partnerships() {
		this.currentUser.requireAdministrator();
		return this.scopes.partnerships();
	}

	/** Returns the organisations for which a role in the partnership can be granted. */
	public List<Choice> organisations(String partnership) {
		this.currentUser.requireAdministrator();
		return this.scopes.organisations(partnership);
	}

	/** Returns the groups for which a role in the partnership can be granted. */
	public List<Choice> groups(String partnership) {
		this.currentUser.requireAdministrator();
		return this.scopes.groups(partnership);
	}

	/** Returns the start page of a person, which depends on their grants. */
	public String startAddress(UUID userId) {
		var grants = this.grantsNow.grantsOf(userId);
		var roles = grants.stream().map(Grant::role).toList();
		if (roles.contains(Role.BUSINESS_MANAGER)) {
			return "/manage";
		}
		if (roles.contains(Role.ADMINISTRATOR)) {
			return "/admin";
		}
		if (grants.stream()
			.anyMatch((grant) -> grant.role() == Role.PARTNER_AGENCY && grant.organisationId() != null)) {
			return "/my";
		}
		if (roles.stream().anyMatch(Role::readsDrafts)) {
			return "/drafts";
		}
		if (roles.contains(Role.COUNCILLOR)) {
			return "/my/following";
		}
		if (roles.contains(Role.CLEARING_OFFICER)) {
			return "/my/clearances";
		}
		return roles.isEmpty() ? "/" : this.scopes.firstPartnershipOf(userId).map((slug) -> "/" + slug).orElse("/");
	}

	/** Adds a person without grants and password. */
	@Transactional
	public UserProfile add(NewUser user) {
		this.currentUser.requireAdministrator();
		return saved(newAccount(user));
	}

	/**
	 * Adds a person with a password. Only processes may call this (the sample, the first
	 * administrator), because no person sets another's password.
	 */
	@Transactional
	public UserProfile addWithPassword(NewUser user, String password, List<NewGrant> grants) {
		return addWithPassword(Map.of(user, grants), password).get(0);
	}

	/**
	 * Adds people who share a password, with their roles: the sample. The password is
	 * hashed once, because that takes a fifth of a second.
	 */
	@Transactional
	public List<UserProfile> addWithPassword(Map<NewUser, List<NewGrant>> people, String password) {
		if (CurrentUser.process() == null) {
			throw new NotFoundException();
		}
		String hash = Objects.requireNonNull(this.passwords.encode(password));
		return people.entrySet().stream().map((person) -> {
			PasswordProblem.of(person.getKey().email(), password).ifPresent((problem) -> {
				throw new RuleViolation("password", "PasswordProblem." + problem);
			});
			var account = newAccount(person.getKey());
			account.keepPassword(hash);
			person.getValue().forEach((grant) -> grant(account, grant));
			return saved(account);
		}).toList();
	}

	/** Grants a person a role. */
	@Transactional
	public void grant(String email, NewGrant grant) {
		this.currentUser.requireAdministrator();
		var account = this.accounts.require(email);
		grant(account, grant);
		this.accounts.saveAndFlush(account);
	}

	/**
	 * Revokes a grant, with effect from the person's next request, and ends their
	 * sessions.
	 */
	@Transactional
	public void revoke(String email, UUID grantId) {
		this.currentUser.requireAdministrator();
		var account = this.accounts.require(email);
		var grant = account.grant(grantId).orElseThrow(NotFoundException::new);
		String words = this.lists.profile(email)
			.flatMap((profile) -> profile.grants()
				.stream()
				.filter((existing) -> existing.id().equals(grantId))
				.findFirst())
			.map((existing) -> inWords(email, existing.role(), existing.partnership(), existing.organisation()))
			.orElse(email);
		if (grant.role() == Role.ADMINISTRATOR) {
			requireAnotherAdministrator(account);
		}
		account.revoke(grant);
		this.accounts.saveAndFlush(account);
		this.sessions.endAll(account.email());
		this.events.record(SecurityEventKind.REVOKED, words);
	}

	/** Disables an account and ends its sessions and links. */
	@Transactional
	public void disable(String email) {
		this.currentUser.requireAdministrator();
		var account = this.accounts.require(email);
		if (!account.isEnabled()) {
			return;
		}
		if (account.isAdministrator()) {
			requireAnotherAdministrator(account);
		}
		account.disable();
		this.accounts.saveAndFlush(account);
		this.sessions.endAll(account.email());
		this.links.revokeAll(account.id());
		this.events.record(SecurityEventKind.USER_DISABLED, account.email());
	}

	/** Enables an account. */
	@Transactional
	public void enable(String email) {
		this.currentUser.requireAdministrator();
		var account = this.accounts.require(email);
		if (account.isEnabled()) {
			return;
		}
		account.enable();
		this.accounts.saveAndFlush(account);
		this.events.record(SecurityEventKind.USER_ENABLED, account.email());
	}

	private UserAccount newAccount(NewUser user) {
		var account = new UserAccount(user.email(), user.displayName(), this.clock.instant());
		if (this.accounts.existsByEmail(account.email())) {
			throw new RuleViolation("email", "account.email.taken");
		}
		this.events.record(SecurityEventKind.USER_ADDED, account.email());
		return account;
	}

	private UserProfile saved(UserAccount account) {
		return this.lists.profile(this.accounts.saveAndFlush(account).email()).orElseThrow();
	}

	private void grant(UserAccount account, NewGrant grant) {
		var partnershipId = this.scopes.partnershipId(grant.partnership());
		account.grant(grant.role(), partnershipId, this.scopes.organisationId(grant.organisation()),
				this.scopes.groupId(partnershipId, grant.group()));
		this.events.record(SecurityEventKind.GRANTED,
				inWords(account.email(), grant.role(), grant.partnership(), grant.organisation()));
	}

	/**
	 * Locks the accounts, so that two administrators cannot disable each other at the
	 * same time.
	 */
	private void requireAnotherAdministrator(UserAccount account) {
		this.jdbc.sql("lock table role_grant in share row exclusive mode").update();
		if (this.accounts.countEnabledAdministratorsBeside(account.id()) == 0) {
			throw new RuleViolation("", "account.administrator.last");
		}
	}

	private static String inWords(String email, Role role, @Nullable String partnership,
			@Nullable String organisation) {
		return email + ": " + role.name().toLowerCase(Locale.ROOT).replace('_', ' ')
				+ ((partnership != null) ? ", " + partnership : "")
				+ ((organisation != null) ? ", " + organisation : "");
	}

}
