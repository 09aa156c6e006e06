package org.throughline.account;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

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
@Transactional
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

	SecondStepService(SecondFactors factors, Passkeys passkeys, UserAccountRepository accounts,
			PasswordService passwords, SignInThrottle throttle, SessionService sessions, SecurityEvents events,
			CurrentUser currentUser, ObjectProvider<PasswordMail> mail) {
		this.factors = factors;
		this.passkeys = passkeys;
		this.accounts = accounts;
		this.passwords = passwords;
		this.throttle = throttle;
		this.sessions = sessions;
		this.events = events;
		this.currentUser = currentUser;
		this.mail = mail;
	}

	/** Returns the apps and passkeys of the signed-in person, the oldest first. */
	@Transactional(readOnly = true)
	public List<Authenticator> own() {
		return this.factors.of(this.currentUser.requirePerson());
	}

	/** Returns one app or passkey of the signed-in person. */
	@Transactional(readOnly = true)
	public Optional<Authenticator> own(UUID id) {
		return own().stream().filter((app) -> app.id().equals(id)).findFirst();
	}

	/** Returns how many recovery codes the signed-in person has left. */
	@Transactional(readOnly = true)
	public int recoveryCodesLeft() {
		return this.factors.recoveryCodesLeft(this.currentUser.requirePerson());
	}

	/** Returns whether an administrator can remove somebody's second step. */
	@Transactional(readOnly = true)
	public boolean isSetUpBy(UUID person) {
		this.currentUser.requireAdministrator();
		return this.factors.has(person);
	}

	/** Begins an authenticator app, which is not asked for until it is confirmed. */
	public void begin(String currentPassword) {
		requireOwn(currentPassword);
		this.factors.begin(this.currentUser.requirePerson(), LinkSecret.bits(SECRET));
	}

	/** Returns the key of the app that the signed-in person began in the last hour. */
	@Transactional(readOnly = true)
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
		boolean first = !this.factors.has(person);
		if (this.throttle.code(email()).isPresent()) {
			throw new RuleViolation("oneTimePassword", "secondStep.tooMany");
		}
		if (!this.factors.confirm(person, name.strip(), code)) {
			throw new RuleViolation("oneTimePassword", "secondStep.wrong");
		}
		this.throttle.codeSucceeded(email());
		changed(SecurityEventKind.SECOND_FACTOR_ADDED, email());
		return first ? this.factors.newRecoveryCodes(person) : List.of();
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
		boolean first = !this.factors.has(person);
		if (!this.passkeys.add(person, name.strip(), challenge, answer)) {
			throw new RuleViolation("", "passkey.refused");
		}
		changed(SecurityEventKind.SECOND_FACTOR_ADDED, email());
		return first ? this.factors.newRecoveryCodes(person) : List.of();
	}

	/**
	 * Removes an app or passkey of the signed-in person; with the last one the recovery
	 * codes end.
	 */
	public void remove(UUID id, String currentPassword) {
		own(id).orElseThrow(NotFoundException::new);
		requireOwn(currentPassword);
		this.factors.remove(this.currentUser.requirePerson(), id);
		changed(SecurityEventKind.SECOND_FACTOR_REMOVED, email());
	}

	/** Replaces the recovery codes of the signed-in person and returns the new ones. */
	public List<String> newRecoveryCodes(String currentPassword) {
		if (own().isEmpty()) {
			throw new NotFoundException();
		}
		requireOwn(currentPassword);
		changed(SecurityEventKind.RECOVERY_CODES_MADE, email());
		return this.factors.newRecoveryCodes(this.currentUser.requirePerson());
	}

	/** Removes the second step of a person who has lost it; for administrators. */
	public void removeOf(String email) {
		this.currentUser.requireAdministrator();
		var account = this.accounts.findByEmail(UserAccount.inLowerCase(email)).orElseThrow(NotFoundException::new);
		this.factors.removeAll(account.id());
		changed(SecurityEventKind.SECOND_FACTOR_REMOVED, account.email());
	}

	/**
	 * Returns the person whose password was right, or who is signed in, if the code of
	 * their second step is right too.
	 * @throws SignInThrottled after too many wrong codes
	 */
	@Transactional(noRollbackFor = SignInThrottled.class)
	public Optional<SignedInUser> signIn(UUID person, String code) {
		var account = this.accounts.findById(person).filter(UserAccount::isEnabled).orElseThrow(NotFoundException::new);
		this.throttle.code(account.email()).ifPresent((wait) -> {
			this.events.recordOf(SecurityEventKind.SIGN_IN_THROTTLED, account.displayName(), person, account.email());
			throw new SignInThrottled(wait);
		});
		if (!this.factors.use(person, code)) {
			this.events.recordOf(SecurityEventKind.SECOND_STEP_FAILED, account.displayName(), person, account.email());
			return Optional.empty();
		}
		this.throttle.codeSucceeded(account.email());
		return Optional.of(passed(account));
	}

	/** Returns whether a person, whose password was right, has a passkey. */
	@Transactional(readOnly = true)
	public boolean hasPasskey(UUID person) {
		return this.factors.of(person).stream().anyMatch(Authenticator::passkey);
	}

	/** Asks the browser for a passkey. */
	public PasskeyChallenge askForPasskey() {
		return this.passkeys.request();
	}

	/**
	 * Returns the person whose passkey was used, without a password or after it.
	 * @param expected who must own it, or {@code null} for anybody
	 * @throws SignInThrottled after too many passkeys from one network that were refused
	 */
	@Transactional(noRollbackFor = SignInThrottled.class)
	public Optional<SignedInUser> signInByPasskey(PasskeyChallenge challenge, String answer, @Nullable UUID expected) {
		var account = this.passkeys.person(challenge, answer)
			.filter((owner) -> expected == null || expected.equals(owner))
			.flatMap(this.accounts::findById)
			.filter(UserAccount::isEnabled);
		if (account.isEmpty()) {
			var wait = this.throttle.unknownLink(Objects.requireNonNullElse(SecurityEvents.clientAddress(), ""));
			this.events.recordOf(
					wait.isPresent() ? SecurityEventKind.SIGN_IN_THROTTLED : SecurityEventKind.SIGN_IN_FAILED,
					"Passkey", null, null);
			wait.ifPresent((time) -> {
				throw new SignInThrottled(time);
			});
		}
		return account.map(this::passed);
	}

	private SignedInUser passed(UserAccount account) {
		var kind = this.currentUser.person().isPresent() ? SecurityEventKind.SECOND_STEP_PASSED
				: SecurityEventKind.SIGNED_IN;
		this.events.recordOf(kind, account.displayName(), account.id(), account.email());
		return new SignedInUser(account.id(), account.email(), account.displayName(), true, null);
	}

	/** The second step is not changed by whoever finds an open window. */
	private void requireOwn(String currentPassword) {
		this.currentUser.requireRecentSecondStep();
		this.passwords.requireOwn(currentPassword);
	}

	private void changed(SecurityEventKind kind, String email) {
		this.events.record(kind, email);
		this.sessions.endAll(email);
		this.mail.forEach((each) -> each.sendSignInChanged(email));
	}

	private String email() {
		return this.currentUser.person().map(SignedInUser::getUsername).orElseThrow(NotFoundException::new);
	}

}
