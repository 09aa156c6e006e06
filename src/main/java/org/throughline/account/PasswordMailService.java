package org.throughline.account;

import java.time.Duration;
import java.util.UUID;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

/**
 * Invitations, and links for people who have forgotten their password, by mail. Nobody
 * learns from it who has an account.
 */
@Service
@Transactional
public class PasswordMailService {

	/** How long the link for a forgotten password is valid. */
	public static final Duration VALIDITY = Duration.ofHours(2);

	private final UserAccountRepository accounts;

	private final OneTimeLinks links;

	private final SignInThrottle throttle;

	private final SecurityEvents events;

	private final CurrentUser currentUser;

	private final ObjectProvider<PasswordMail> mail;

	PasswordMailService(UserAccountRepository accounts, OneTimeLinks links, SignInThrottle throttle,
			SecurityEvents events, CurrentUser currentUser, ObjectProvider<PasswordMail> mail) {
		this.accounts = accounts;
		this.links = links;
		this.throttle = throttle;
		this.events = events;
		this.currentUser = currentUser;
		this.mail = mail;
	}

	/** Returns whether mails can be sent. */
	@Transactional(readOnly = true)
	public boolean possible() {
		return this.mail.stream().anyMatch(PasswordMail::possible);
	}

	/**
	 * Sends a link for a forgotten password, if somebody has this email address. Three in
	 * 15 minutes are sent to an address, thirty for requests from one network; more are
	 * left out without a word.
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	public void askFor(String email) {
		if (!possible()) {
			throw new NotFoundException();
		}
		String typed = UserAccount.inLowerCase(email);
		String address = SecurityEvents.clientAddress();
		if (this.throttle.mayMail(typed, address)) {
			this.events.recordOf(SecurityEventKind.LINK_ASKED, email, null, null);
			this.mail.forEach((each) -> each.send(typed, false));
		}
	}

	/**
	 * Invites a person by mail; for administrators.
	 * @throws RuleViolation if the account is disabled or has no role
	 */
	public void invite(String email) {
		this.currentUser.requireAdministrator();
		var account = this.accounts.findByEmail(UserAccount.inLowerCase(email)).orElseThrow(NotFoundException::new);
		if (!account.isEnabled()) {
			throw new RuleViolation("", "account.disabled");
		}
		if (account.grants().isEmpty()) {
			throw new RuleViolation("", "account.withoutRole");
		}
		this.events.record(SecurityEventKind.INVITED, account.email());
		this.mail.forEach((each) -> each.send(account.email(), true));
	}

	/**
	 * Makes the link of a mail when it is sent, and returns its token, which is not
	 * stored. Older links of the person end.
	 */
	public String linkFor(UUID person, boolean invitation) {
		if (CurrentUser.process() == null) {
			throw new NotFoundException();
		}
		return this.links.make(person, invitation ? PasswordService.LINK_VALIDITY : VALIDITY);
	}

}
