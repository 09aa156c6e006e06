package org.throughline.account;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.SignedInUser;
import org.throughline.platform.web.NotFoundException;

/**
 * Sets passwords: people set their own, at first through a one-time link from an
 * administrator or in a mail.
 */
@Service
@Transactional(readOnly = true)
public class PasswordService {

	/** Validity of one-time links. */
	public static final Duration LINK_VALIDITY = Duration.ofDays(3);

	/** Validity of the link that is mailed because of a forgotten password. */
	public static final Duration FORGOTTEN_VALIDITY = Duration.ofHours(2);

	private final UserAccountRepository accounts;

	private final OneTimeLinks links;

	private final SecurityEvents events;

	private final SessionService sessions;

	private final SignInThrottle throttle;

	private final CurrentUser currentUser;

	private final PasswordEncoder passwords;

	private final ObjectProvider<PasswordMail> mail;

	private final TransactionTemplate transaction;

	PasswordService(UserAccountRepository accounts, OneTimeLinks links, SecurityEvents events, SessionService sessions,
			SignInThrottle throttle, CurrentUser currentUser, PasswordEncoder passwords,
			ObjectProvider<PasswordMail> mail, PlatformTransactionManager transactions) {
		this.accounts = accounts;
		this.links = links;
		this.events = events;
		this.sessions = sessions;
		this.throttle = throttle;
		this.currentUser = currentUser;
		this.passwords = passwords;
		this.mail = mail;
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * Creates a one-time link and returns its token, which is not stored; for
	 * administrators.
	 * @throws RuleViolation if the account is disabled
	 */
	@Transactional
	public String makeLink(String email) {
		var account = enabled(email);
		this.events.record(SecurityEventKind.LINK_MADE, account.email());
		return this.links.make(account.id(), LINK_VALIDITY);
	}

	/**
	 * Makes the link of a mail when it is sent, and returns its token, which is not
	 * stored. Older links of the person end.
	 */
	@Transactional
	public String linkFor(UUID person, boolean invitation) {
		if (CurrentUser.process() == null) {
			throw new NotFoundException();
		}
		return this.links.make(person, invitation ? LINK_VALIDITY : FORGOTTEN_VALIDITY);
	}

	/** Returns whether links can be sent by mail. */
	public boolean canMail() {
		return this.mail.stream().anyMatch(PasswordMail::possible);
	}

	/**
	 * Mails a link because of a forgotten password, if somebody has this email address.
	 * Three in 15 minutes are sent to an address, thirty for requests from one network;
	 * more are left out without a word, so that nobody learns who has an account.
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	public void mailForgotten(String email) {
		if (!canMail()) {
			throw new NotFoundException();
		}
		String typed = UserAccount.inLowerCase(email);
		if (this.throttle.mayMail(typed, SecurityEvents.clientAddress())) {
			this.events.recordOf(SecurityEventKind.LINK_REQUESTED, email, null, null);
			this.mail.forEach((each) -> each.send(typed, false));
		}
	}

	/**
	 * Invites a person by mail; for administrators.
	 * @throws RuleViolation if the account is disabled or has no role
	 */
	@Transactional
	public void invite(String email) {
		var account = enabled(email);
		if (account.grants().isEmpty()) {
			throw new RuleViolation("", "account.withoutRole");
		}
		this.events.record(SecurityEventKind.INVITED, account.email());
		this.mail.forEach((each) -> each.send(account.email(), true));
	}

	/** Forgets a person's failed sign-ins, so that they can try again at once. */
	@Transactional
	public void letIn(String email) {
		var account = account(email);
		this.throttle.forget(account.email());
		this.events.record(SecurityEventKind.BLOCK_REMOVED, account.email());
	}

	/** Returns the email address of the person with a valid link. */
	public Optional<String> emailOf(String token) {
		return accountOf(token).map(UserAccount::email);
	}

	/** Sets the password of the link's owner, ends the link and all sessions. */
	@Transactional(propagation = Propagation.NEVER)
	public void setByLink(String token, String password) {
		this.currentUser.asProcess("One-time link", () -> this.transaction.execute((status) -> {
			var account = accountOf(token).orElseThrow(NotFoundException::new);
			if (!this.links.use(token)) {
				throw new NotFoundException();
			}
			keep(account, password);
			this.throttle.forgetPasswords(account.email());
			this.events.record(SecurityEventKind.PASSWORD_SET, account.email());
			return account.email();
		}));
	}

	/** Whether this is the signed-in person's password. */
	public boolean isOwn(String password) {
		return own().map(UserAccount::passwordHash)
			.filter((hash) -> this.passwords.matches(password, hash))
			.isPresent();
	}

	/** Changes the signed-in person's own password and ends their other sessions. */
	@Transactional(propagation = Propagation.NEVER)
	public void changeOwn(String current, String password) {
		requireOwn(current);
		this.transaction.executeWithoutResult((status) -> {
			var account = own().orElseThrow(NotFoundException::new);
			keep(account, password);
			this.events.record(SecurityEventKind.PASSWORD_SET, account.email());
		});
	}

	/**
	 * Requires the signed-in person's password. Wrong ones count as failed sign-ins,
	 * which no transaction may take back.
	 * @throws RuleViolation if it is wrong, or if they have none because a provider signs
	 * them in
	 */
	@Transactional(propagation = Propagation.NEVER)
	public void requireOwn(String current) {
		var account = own().orElseThrow(NotFoundException::new);
		if (account.passwordHash() == null) {
			throw new RuleViolation("currentPassword", "ownPasswordForm.currentPassword.none");
		}
		String email = account.email();
		String address = SecurityEvents.clientAddress();
		if (this.throttle.attempt(email, address).isPresent()) {
			throw new RuleViolation("currentPassword", "ownPasswordForm.currentPassword.tooMany");
		}
		if (!isOwn(current)) {
			throw new RuleViolation("currentPassword", "ownPasswordForm.currentPassword.wrong");
		}
		this.throttle.succeeded(email, address);
	}

	private UserAccount account(String email) {
		this.currentUser.requireAdministrator();
		return this.accounts.require(email);
	}

	private UserAccount enabled(String email) {
		var account = account(email);
		if (!account.isEnabled()) {
			throw new RuleViolation("", "account.disabled");
		}
		return account;
	}

	private void keep(UserAccount account, String password) {
		PasswordProblem.of(account.email(), password).ifPresent((problem) -> {
			throw new RuleViolation("password", "PasswordProblem." + problem);
		});
		account.keepPassword(Optional.ofNullable(this.passwords.encode(password)).orElseThrow());
		this.accounts.saveAndFlush(account);
		this.links.end(account.id());
		this.sessions.endAll(account.email());
	}

	private Optional<UserAccount> own() {
		return this.currentUser.person().map(SignedInUser::id).flatMap(this.accounts::findById);
	}

	private Optional<UserAccount> accountOf(String token) {
		return this.links.userOf(token).flatMap(this.accounts::findById).filter(UserAccount::isEnabled);
	}

}
