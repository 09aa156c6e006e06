package org.throughline.account;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.Role;
import org.throughline.platform.web.NotFoundException;
import org.throughline.platform.web.PublicAddress;

/**
 * Creates the first administrator of an installation through a link in the log, which
 * works once and within an hour. Each start creates a new link and ends the older ones.
 */
@Service
public class FirstAdministrator {

	private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

	private static final Duration VALIDITY = Duration.ofHours(1);

	private static final String PROCESS = "First set-up";

	private final AccountService service;

	private final UserAccountRepository accounts;

	private final OneTimeLinks links;

	private final CurrentUser currentUser;

	private final TransactionTemplate transaction;

	private final PublicAddress publicAddress;

	FirstAdministrator(AccountService service, UserAccountRepository accounts, OneTimeLinks links,
			CurrentUser currentUser, PlatformTransactionManager transactions, PublicAddress publicAddress) {
		this.service = service;
		this.accounts = accounts;
		this.links = links;
		this.currentUser = currentUser;
		this.transaction = new TransactionTemplate(transactions);
		this.publicAddress = publicAddress;
	}

	@EventListener(ApplicationReadyEvent.class)
	void announce() {
		makeLink().ifPresent((token) -> LOG.warn("""
				There is no administrator yet. Within one hour, open this page once to create the first one: {} \
				A later start creates a new link and ends this one.""", this.publicAddress.of("/set-up/" + token)));
	}

	/** Creates a link and returns its token; empty if there is an administrator. */
	Optional<String> makeLink() {
		return this.currentUser.asProcess(PROCESS, () -> this.transaction.execute((status) -> {
			this.links.end(null);
			return isMissing() ? Optional.of(this.links.make(null, VALIDITY)) : Optional.<String>empty();
		}));
	}

	/** Whether the link can still be used. */
	public boolean isOpen(String token) {
		return this.links.makesFirstAdministrator(token) && isMissing();
	}

	/** Creates the first administrator and ends the link. */
	@Transactional(propagation = Propagation.NEVER)
	public void create(String token, NewUser user, String password) {
		this.currentUser.asProcess(PROCESS, () -> this.transaction.execute((status) -> {
			if (!isOpen(token) || !this.links.use(token)) {
				throw new NotFoundException();
			}
			return this.service.addWithPassword(user, password, List.of(new NewGrant(Role.ADMINISTRATOR, null, null)));
		}));
	}

	private boolean isMissing() {
		return !this.accounts.existsByEnabledTrueAndGrantsRole(Role.ADMINISTRATOR);
	}

}
