package org.throughline.account;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.slf4j.MDC;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.form.Undo;
import org.throughline.platform.security.CurrentUser;

/**
 * Gives back what a business manager has just removed. The rows come from the history, as
 * they were.
 */
@Service
public class RemovalService {

	private final JdbcClient jdbc;

	private final TransactionTemplate transactions;

	private final CurrentUser user;

	RemovalService(JdbcClient jdbc, PlatformTransactionManager transactions, CurrentUser user) {
		this.jdbc = jdbc;
		this.transactions = new TransactionTemplate(transactions);
		// a trial that fails must not end the work of a caller
		this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.user = user;
	}

	/**
	 * Offers to undo the removals of this request on the next page, if they can be
	 * undone.
	 * @param list the page to show afterwards, below the partnership's management
	 */
	public void offerUndo(PartnershipSummary partnership, String list, RedirectAttributes redirect) {
		String request = MDC.get("request");
		if (request != null && attempt(partnership.id(), request, true)) {
			new Undo(partnership.manageAddress() + "/restore",
					Map.of("removal", List.of(request), "list", List.of(list)))
				.offer(redirect);
		}
	}

	/**
	 * Undoes the removals of a request of the same person.
	 * @throws RuleViolation if something was changed since that does not allow it
	 */
	public void restore(UUID partnershipId, String request) {
		if (!attempt(partnershipId, request, false)) {
			throw new RuleViolation("removal", "record.notRestored");
		}
	}

	private boolean attempt(UUID partnershipId, String request, boolean trial) {
		this.user.requireManager(partnershipId);
		try {
			this.transactions.executeWithoutResult((transaction) -> {
				this.jdbc.sql("select restore_removed(?, ?, ?)")
					.params(request, this.user.requirePerson(), partnershipId)
					.query()
					.singleRow();
				this.jdbc.sql("set constraints all immediate").update();
				if (trial) {
					transaction.setRollbackOnly();
				}
			});
			return true;
		}
		catch (DataAccessException ex) {
			return false;
		}
	}

}
