package org.throughline.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.time.Dates;
import org.throughline.publication.ContentWithdrawal;
import org.throughline.publication.Withdrawal;

/**
 * Withdraws final papers in the same way as reports: the content of their editions is
 * deleted, the reason and the fingerprints remain. For business managers.
 */
@Service
@Transactional(readOnly = true)
public class PaperWithdrawalService {

	private final ContentWithdrawal content;

	private final CurrentUser user;

	private final JdbcClient jdbc;

	PaperWithdrawalService(ContentWithdrawal content, CurrentUser user, JdbcClient jdbc) {
		this.content = content;
		this.user = user;
		this.jdbc = jdbc;
	}

	/**
	 * Withdraws a final paper.
	 * @throws RuleViolation without a reason or an order
	 * @throws OptimisticLockingFailureException if it was changed, or is not final
	 */
	@Transactional
	public void withdraw(PaperDetails paper, int version, Withdrawal withdrawal) {
		var partnership = paper.origin().partnershipId();
		this.user.requireManager(partnership);
		this.content.withdraw("withdraw_paper", partnership, paper.id(), version, withdrawal);
	}

	/** Returns the withdrawn papers of a partnership, the latest first. */
	public List<Withdrawn> withdrawn(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		return this.jdbc.sql("""
				select slug, title, withdrawn_on, withdrawn_by, withdrawn_reason, withdrawal_order from cabinet_paper
				where partnership_id = ? and state = 'WITHDRAWN' order by withdrawn_on desc, number desc""")
			.param(partnershipId)
			.query(Withdrawn.class)
			.list();
	}

	/** A withdrawn paper; the order is not public. */
	public record Withdrawn(String slug, String title, LocalDate withdrawnOn, String withdrawnBy,
			String withdrawnReason, String withdrawalOrder) {

		/** Returns when it was withdrawn, in words. */
		public String since() {
			return Dates.inWords(this.withdrawnOn);
		}

	}

}
