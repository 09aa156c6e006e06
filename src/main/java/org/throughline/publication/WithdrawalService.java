package org.throughline.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;
import org.throughline.report.ReportService;
import org.throughline.report.ReportState;

/**
 * Withdraws published reports, for example by order of a court. The content of the report
 * and its editions is permanently deleted, also from the history; the reason and the
 * fingerprints remain.
 */
@Service
@Transactional(readOnly = true)
public class WithdrawalService {

	private final ReportService reports;

	private final ContentWithdrawal content;

	private final CurrentUser user;

	private final JdbcClient jdbc;

	WithdrawalService(ReportService reports, ContentWithdrawal content, CurrentUser user, JdbcClient jdbc) {
		this.reports = reports;
		this.content = content;
		this.user = user;
		this.jdbc = jdbc;
	}

	/**
	 * Withdraws a published report and removes the draft that amends it. For business
	 * managers.
	 * @throws RuleViolation without a reason or an order
	 */
	@Transactional
	public void withdraw(UUID partnershipId, String slug, int version, Withdrawal withdrawal) {
		this.user.requireManager(partnershipId);
		var report = this.reports.summary(partnershipId, slug);
		if (report.state() != ReportState.PUBLISHED) {
			throw new NotFoundException();
		}
		this.content.withdraw("withdraw_report", partnershipId, report.id(), version, withdrawal);
	}

	/**
	 * Finds a withdrawn report by the slugs in its former address.
	 * @param report the slug of a report, or "papers/" and the slug or number of a paper
	 */
	public Optional<WithdrawnReport> find(String partnership, String report) {
		return this.jdbc.sql("""
				select address, title, period_label, withdrawn_on, withdrawn_reason, fingerprints
				from withdrawn_report where partnership = :partnership and report = :report""")
			.param("partnership", partnership)
			.param("report", report)
			.query((row, number) -> new WithdrawnReport(row.getString("address"), row.getString("title"),
					row.getString("period_label"), row.getObject("withdrawn_on", LocalDate.class),
					row.getString("withdrawn_reason"), List.of((String[]) row.getArray("fingerprints").getArray())))
			.optional();
	}

}
