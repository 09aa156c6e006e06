package org.throughline.account;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.SignedInUser;
import org.throughline.platform.web.NotFoundException;

/**
 * The second step of signing in: people set it up and remove it for themselves, with
 * their password; administrators remove it for somebody who has lost their phone. Each
 * change is a security event, is mailed to the person and ends their other sessions.
 */
@Service
public class SecondStepService {

	/** Bytes of a secret (RFC 4226, 4: 160 bits). */
	private static final int SECRET = 20;

	private final SecondFactors factors;

	private final Passkeys passkeys;

	private final UserAccountRepository accounts;

	private final PasswordService passwords;

	private final SignInThrottle throttle;

	private final SessionService sessions;

	private final SecurityEvents events;

	private final CurrentUser currentUser;

	private final ObjectProvider<PasswordMail> mail;

	private final SignInIdentities identities;

	private final CurrentGrants grants;

	private final TransactionTemplate transaction;

	SecondStepService(SecondFactors factors, Passkeys passkeys, UserAccountRepository accounts,
			PasswordService passwords, SignInThrottle throttle, SessionService sessions, SecurityEvents events,
			CurrentUser currentUser, ObjectProvider<PasswordMail> mail, SignInIdentities identities,
			CurrentGrants grants, PlatformTransactionManager transactions) {
		this.factors = factors;
		this.passkeys = passkeys;
		this.accounts = accounts;
		this.passwords = passwords;
		this.throttle = throttle;
		this.sessions = sessions;
		this.events = events;
		this.currentUser = currentUser;
		this.mail = mail;
		this.identities = identities;
		this.grants = grants;
		this.transaction = new TransactionTemplate(transactions);
	}

	/** Returns the apps and passkeys of the signed-in person, the oldest first. */
	public List<Authenticator> own() {
		return this.factors.of(this.currentUser.requirePerson());
	}

	/** Returns one app or passkey of the signed-in person. */
	public Optional<Authenticator> own(UUID id) {
		return own().stream().filter((app) -> app.id().equals(id)).findFirst();
	}

	/** Returns how many recovery codes the signed-in person has left. */
	public int recoveryCodesLeft() {
		return this.factors.recoveryCodesLeft(this.currentUser.requirePerson());
	}

	/** Returns whether an administrator can remove somebody's second step. */
	public boolean isSetUpBy(UUID person) {
		this.currentUser.requireAdministrator();
		return this.factors.has(person);
	}

	/** Begins an authenticator app, which is not asked for until it is confirmed. */
	public void begin(String currentPassword) {
		requireOwn(currentPassword);
		this.factors.begin(this.currentUser.requirePerson(), LinkSecret.bits(SECRET));
	}

	/** Returns the key of the app that the signed-in person began a moment ago. */
	public Optional<AuthenticatorKey> begun() {
		return this.factors.begun(this.currentUser.requirePerson())
			.map((secret) -> AuthenticatorKey.of(email(), secret));
	}

	/**
	 * Confirms the app with a code that it shows.
	 * @return the recovery codes if it is the first app; they are not stored
	 * @throws RuleViolation if the code is wrong
	 */
	public List<String> confirm(String name, String code) {
		var person = this.currentUser.requirePerson();
		this.currentUser.requireRecentSecondStep();
		if (this.throttle.attempt(SignInThrottle.Limit.CODE, email()).isPresent()) {
			throw new RuleViolation("oneTimePassword", "secondStep.tooMany");
		}
		var codes = add(person, () -> {
			if (!this.factors.confirm(person, name.strip(), code)) {
				throw new RuleViolation("oneTimePassword", "secondStep.wrong");
			}
		});
		this.throttle.succeeded(SignInThrottle.Limit.CODE, email());
		return codes;
	}

	/** Begins a passkey, which the browser makes. */
	public PasskeyChallenge beginPasskey(String currentPassword) {
		requireOwn(currentPassword);
		return this.passkeys.create(this.currentUser.person().orElseThrow(NotFoundException::new));
	}

	/**
	 * Adds the passkey that the browser made.
	 * @return the recovery codes if it is the first way to confirm a sign-in; they are
	 * not stored
	 * @throws RuleViolation if it is not in order
	 */
	public List<String> addPasskey(String name, PasskeyChallenge challenge, String answer) {
		var person = this.currentUser.requirePerson();
		this.currentUser.requireRecentSecondStep();
		return add(person, () -> {
			if (!this.passkeys.add(person, name.strip(), challenge, answer)) {
				throw new RuleViolation("", "passkey.refused");
			}
		});
	}

	/**
	 * Ending the sessions comes first: its lock lets one change of a person follow the
	 * other.
	 */
	private List<String> add(UUID person, Runnable factor) {
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			this.sessions.endAll(email());
			boolean first = !this.factors.has(person);
			factor.run();
			changed(SecurityEventKind.SECOND_FACTOR_ADDED, email());
			return first ? this.factors.newRecoveryCodes(person) : List.of();
		}));
	}

	/**
	 * Removes an app or passkey of the signed-in person; with the last one the recovery
	 * codes end.
	 */
	public void remove(UUID id, String currentPassword) {
		own(id).orElseThrow(NotFoundException::new);
		requireOwn(currentPassword);
		this.transaction.executeWithoutResult((status) -> {
			this.sessions.endAll(email());
			this.factors.remove(this.currentUser.requirePerson(), id);
			changed(SecurityEventKind.SECOND_FACTOR_REMOVED, email());
		});
	}

	/** Replaces the recovery codes of the signed-in person and returns the new ones. */
	public List<String> newRecoveryCodes(String currentPassword) {
		if (own().isEmpty()) {
			throw new NotFoundException();
		}
		requireOwn(currentPassword);
		var person = this.currentUser.requirePerson();
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			this.sessions.endAll(email());
			if (!this.factors.has(person)) {
				throw new NotFoundException();
			}
			changed(SecurityEventKind.RECOVERY_CODES_MADE, email());
			return this.factors.newRecoveryCodes(person);
		}));
	}

	/** Removes the second step of a person who has lost it; for administrators. */
	@Transactional
	public void removeOf(String email) {
		this.currentUser.requireAdministrator();
		var account = this.accounts.require(email);
		this.sessions.endAll(account.email());
		this.factors.removeAll(account.id());
		changed(SecurityEventKind.SECOND_FACTOR_REMOVED, account.email());
	}

	/** Returns whether a sign-in can still be completed: not once sessions were ended. */
	public boolean isOpen(PendingSignIn pending) {
		return this.grants.accessOf(pending.person().id()).sessions() == pending.person().sessions();
	}

	/**
	 * Returns the person if the code of their second step is right.
	 * @throws SignInThrottled after too many wrong codes
	 */
	public Optional<SignedInUser> signIn(PendingSignIn pending, String code) {
		var person = pending.person();
		String email = person.getUsername();
		this.throttle.attempt(SignInThrottle.Limit.CODE, email).ifPresent((wait) -> {
			this.events.recordOf(SecurityEventKind.SIGN_IN_THROTTLED, person.displayName(), person.id(), email);
			throw new SignInThrottled(wait);
		});
		if (!this.factors.use(person.id(), code)) {
			this.events.recordOf(SecurityEventKind.SECOND_STEP_FAILED, person.displayName(), person.id(), email);
			return Optional.empty();
		}
		this.throttle.succeeded(SignInThrottle.Limit.CODE, email);
		return passed(person, pending);
	}

	/** Returns whether a person has a passkey. */
	public boolean hasPasskey(UUID person) {
		return this.factors.of(person).stream().anyMatch(Authenticator::passkey);
	}

	/** Asks the browser for a passkey. */
	public PasskeyChallenge askForPasskey() {
		return this.passkeys.request();
	}

	/**
	 * Returns the person whose passkey was used, without a password or after it.
	 * @param pending whose second step it is, or {@code null} for anybody
	 * @throws SignInThrottled after too many passkeys from one network that were refused
	 */
	public Optional<SignedInUser> signInByPasskey(PasskeyChallenge challenge, String answer,
			@Nullable PendingSignIn pending) {
		String address = SecurityEvents.clientAddress();
		this.throttle.attempt(SignInThrottle.Limit.PASSKEY, address).ifPresent((wait) -> {
			this.events.recordOf(SecurityEventKind.SIGN_IN_THROTTLED, "Passkey", null, null);
			throw new SignInThrottled(wait);
		});
		var person = Objects.requireNonNull(this.transaction.execute((status) -> this.passkeys.person(challenge, answer)
			.filter((owner) -> pending == null || pending.person().id().equals(owner))
			.flatMap(this::signingIn)));
		if (person.isEmpty()) {
			this.events.recordOf(SecurityEventKind.SIGN_IN_FAILED, "Passkey", null, null);
			return person;
		}
		this.throttle.succeeded(SignInThrottle.Limit.PASSKEY, address);
		return passed(person.get(), pending);
	}

	/** Read while the passkey is locked, so that it cannot be removed in between. */
	private Optional<SignedInUser> signingIn(UUID person) {
		return this.accounts.findById(person)
			.filter(UserAccount::isEnabled)
			.map((account) -> new SignedInUser(person, account.email(), account.displayName(),
					this.grants.accessOf(person).sessions()))
			.filter((user) -> user.sessions() >= 0);
	}

	private Optional<SignedInUser> passed(SignedInUser person, @Nullable PendingSignIn pending) {
		var identity = (pending != null) ? pending.identity() : null;
		if (identity != null && !this.identities.use(person, identity)) {
			this.events.recordOf(SecurityEventKind.SIGN_IN_FAILED, person.displayName(), person.id(),
					person.getUsername());
			return Optional.empty();
		}
		var kind = this.currentUser.person().isPresent() ? SecurityEventKind.SECOND_STEP_PASSED
				: SecurityEventKind.SIGNED_IN;
		this.events.recordOf(kind, person.displayName(), person.id(), person.getUsername());
		return Optional.of(person);
	}

	/** An open window alone does not change the second step. */
	private void requireOwn(String currentPassword) {
		this.currentUser.requireRecentSecondStep();
		this.passwords.requireOwn(currentPassword);
	}

	private void changed(SecurityEventKind kind, String email) {
		this.events.record(kind, email);
		this.mail.forEach((each) -> each.sendSignInChanged(email));
	}

	private String email() {
		return this.currentUser.person().map(SignedInUser::getUsername).orElseThrow(NotFoundException::new);
	}

}
