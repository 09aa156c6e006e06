package org.throughline.account;

import java.time.Clock;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.Role;

/**
 * Accounts of officers who clear papers. A business manager gives no other role, and no
 * password: officers without one answer by private links.
 */
@Service
public class OfficerAccounts {

	private final UserAccountRepository accounts;

	private final SecurityEvents events;

	private final CurrentUser user;

	private final Clock clock;

	OfficerAccounts(UserAccountRepository accounts, SecurityEvents events, CurrentUser user, Clock clock) {
		this.accounts = accounts;
		this.events = events;
		this.user = user;
		this.clock = clock;
	}

	/**
	 * Lets a person clear papers of a partnership and returns them. Adds an account if
	 * the email address has none.
	 * @throws RuleViolation if the account is disabled, or the person manages the
	 * partnership
	 */
	@Transactional
	public UUID admit(UUID partnershipId, String email, String name) {
		this.user.requireManager(partnershipId);
		var account = this.accounts.findByEmail(UserAccount.inLowerCase(email)).orElseGet(() -> {
			this.events.record(SecurityEventKind.USER_ADDED, UserAccount.inLowerCase(email));
			return new UserAccount(email, name, this.clock.instant());
		});
		if (!account.isEnabled()) {
			throw new RuleViolation("email", "account.officer.disabled");
		}
		if (account.holds(Role.BUSINESS_MANAGER, partnershipId)) {
			throw new RuleViolation("email", "account.officer.manager");
		}
		if (!account.holds(Role.CLEARING_OFFICER, partnershipId)) {
			account.grant(Role.CLEARING_OFFICER, partnershipId, null);
			this.events.record(SecurityEventKind.GRANTED, account.email() + ": clearing officer");
		}
		return this.accounts.saveAndFlush(account).id();
	}

}
