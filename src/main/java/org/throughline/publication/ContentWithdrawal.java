package org.throughline.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.publication.PublicTexts;
import org.throughline.platform.security.CurrentUser;

/**
 * Permanently deletes the content of a report or paper, by the database function of its
 * module. Callers have checked the permission.
 */
@Component
public class ContentWithdrawal {

	private final PublicTexts texts;

	private final CurrentUser user;

	private final JdbcClient jdbc;

	private final Clock clock;

	ContentWithdrawal(PublicTexts texts, CurrentUser user, JdbcClient jdbc, Clock clock) {
		this.texts = texts;
		this.user = user;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Withdraws a report or a paper.
	 * @param function of the database that removes the words
	 * @throws RuleViolation without a reason or an order
	 * @throws OptimisticLockingFailureException if it was changed, or is not published
	 */
	public void withdraw(String function, UUID partnershipId, UUID id, int version, Withdrawal withdrawal) {
		this.user.requireRecentSecondStep();
		var checked = withdrawal.checked();
		var identifiers = this.texts.findingsIn(id);
		boolean done = this.jdbc.sql("select " + function + "(:id, :version, :on, :reason, :order, :by)")
			.param("id", id)
			.param("version", version)
			.param("on", LocalDate.now(this.clock))
			.param("reason", checked.reason())
			.param("order", checked.order())
			.param("by", this.user.name())
			.query(Boolean.class)
			.single();
		if (!done) {
			throw new OptimisticLockingFailureException("it was changed in the meantime");
		}
		this.texts.forget(partnershipId, identifiers);
	}

}
