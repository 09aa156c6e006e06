package org.throughline.report;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

/**
 * Loads a draft for editing and locks its row until the transaction ends.
 */
@Component
class DraftAccess {

	private final AnnualReportRepository reports;

	private final ReportReader reader;

	private final CurrentUser user;

	private final JdbcClient jdbc;

	DraftAccess(AnnualReportRepository reports, ReportReader reader, CurrentUser user, JdbcClient jdbc) {
		this.reports = reports;
		this.reader = reader;
		this.user = user;
		this.jdbc = jdbc;
	}

	/** Locks a report in any state. */
	AnnualReport lock(UUID partnershipId, String slug) {
		this.user.requireManager(partnershipId);
		return this.reports.lock(partnershipId, slug).orElseThrow(NotFoundException::new);
	}

	/** Locks a draft. */
	AnnualReport draft(UUID partnershipId, String slug) {
		var report = lock(partnershipId, slug);
		if (!report.draft()) {
			throw new ReportIsPublished();
		}
		return report;
	}

	/**
	 * Refuses the edit if somebody has saved a change since the page was opened.
	 * @param changedId identifier in the history
	 * @param current finds the current version in the report
	 */
	void unchanged(AnnualReport report, int seen, int version, UUID changedId,
			Function<ReportDetails, Optional<?>> current) {
		if (seen == version) {
			return;
		}
		var details = this.reader.details(report.body().partnershipId(), report.slug(), true)
			.orElseThrow(NotFoundException::new);
		Object now = current.apply(details).orElseThrow(NotFoundException::new);
		throw this.jdbc.sql("select actor, at from history where thing_id = ? order by id desc limit 1")
			.param(changedId)
			.query((row, number) -> new EditedMeanwhile(now, row.getString("actor"),
					row.getTimestamp("at").toInstant()))
			.optional()
			.orElseGet(() -> new EditedMeanwhile(now, null, null));
	}

}
