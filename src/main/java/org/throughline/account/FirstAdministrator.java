package org.throughline.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import org.throughline.platform.form.RuleViolation;
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

	private final UserAccountRepository accounts;

	private final OneTimeLinks links;

	private final SecurityEvents events;

	private final CurrentUser currentUser;

	private final PasswordEncoder passwords;

	private final TransactionTemplate transaction;

	private final JdbcClient jdbc;

	private final Clock clock;

	private final PublicAddress publicAddress;

	FirstAdministrator(UserAccountRepository accounts, OneTimeLinks links, SecurityEvents events,
			CurrentUser currentUser, PasswordEncoder passwords, PlatformTransactionManager transactions,
			JdbcClient jdbc, Clock clock, PublicAddress publicAddress) {
		this.accounts = accounts;
		this.links = links;
		this.events = events;
		this.currentUser = currentUser;
		this.passwords = passwords;
		this.transaction = new TransactionTemplate(transactions);
		this.jdbc = jdbc;
		this.clock = clock;
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
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	public void create(String token, NewUser user, String password) {
		PasswordProblem.of(user.email(), password).ifPresent((problem) -> {
			throw new RuleViolation("password", "PasswordProblem." + problem);
		});
		this.currentUser.asProcess(PROCESS, () -> this.transaction.execute((status) -> {
			if (!isOpen(token) || !this.links.use(token)) {
				throw new NotFoundException();
			}
			var account = new UserAccount(user.email(), user.displayName(), this.clock.instant());
			if (this.accounts.existsByEmail(account.email())) {
				throw new RuleViolation("email", "account.email.taken");
			}
			account.keepPassword(Optional.ofNullable(this.passwords.encode(password)).orElseThrow());
			account.grant(Role.ADMINISTRATOR, null, null);
			this.events.record(SecurityEventKind.USER_ADDED, account.email());
			this.events.record(SecurityEventKind.GRANTED, account.email() + ": administrator");
			return this.accounts.saveAndFlush(account).email();
		}));
	}

	private boolean isMissing() {
		return !this.jdbc.sql("""
				select exists (select 1 from user_account u join role_grant g on g.user_id = u.id
				where u.enabled and g.role = 'ADMINISTRATOR')""").query(Boolean.class).single();
	}

}
