package org.throughline.account;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.slf4j.MDC;

import org.springframework.context.ApplicationEventPublisher;
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
import org.throughline.platform.security.InstallationSecret;

/**
 * Undoes a change or removal by a business manager. The rows are restored from the
 * history; later changes are kept.
 */
@Service
public class UndoService {

	private final JdbcClient jdbc;

	private final TransactionTemplate transactions;

	private final CurrentUser user;

	private final InstallationSecret secret;

	private final ApplicationEventPublisher events;

	UndoService(JdbcClient jdbc, PlatformTransactionManager transactions, CurrentUser user, InstallationSecret secret,
			ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.secret = secret;
		this.events = events;
		this.transactions = new TransactionTemplate(transactions);
		// no page undoes within a transaction, but tests do; a trial must not end theirs
		this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.user = user;
	}

	/**
	 * Offers to undo the changes of this request on the next page, if they can be undone.
	 * What the request added stays.
	 * @param page the page to show afterwards, below the partnership's management
	 */
	public void offer(PartnershipSummary partnership, String page, RedirectAttributes redirect) {
		String request = MDC.get("request");
		if (request != null && attempt(partnership.id(), request, true)) {
			new Undo(partnership.manageAddress() + "/undo",
					Map.of("change", List.of(request + "." + signature(request)), "page", List.of(page)))
				.offer(redirect);
		}
	}

	/**
	 * Undoes the changes of a request of the same person.
	 * @param change what was offered
	 * @throws RuleViolation if something was changed since that does not allow it
	 */
	public void undo(UUID partnershipId, String change) {
		this.user.requireManager(partnershipId);
		String request = change.substring(0, Math.max(0, change.indexOf('.')));
		if (!change.equals(request + "." + signature(request)) || !attempt(partnershipId, request, false)) {
			throw new RuleViolation("change", "record.notUndone");
		}
	}

	/** Only what was offered is undone. */
	private String signature(String request) {
		return this.secret.sign("undo " + request);
	}

	private boolean attempt(UUID partnershipId, String request, boolean trial) {
		this.user.requireManager(partnershipId);
		try {
			this.transactions.executeWithoutResult((transaction) -> {
				var records = this.jdbc.sql("select undo_changes(?, ?, ?)")
					.params(request, this.user.requirePerson(), partnershipId)
					.query(UUID.class)
					.list();
				this.jdbc.sql("set constraints all immediate").update();
				if (trial) {
					transaction.setRollbackOnly();
				}
				else {
					this.events.publishEvent(new ChangesUndone(partnershipId, records));
				}
			});
			return true;
		}
		catch (DataAccessException ex) {
			return false;
		}
	}

}
