package org.throughline.report;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

/**
 * Hands out drafts to those who may write in them, one person at a time: the report's row
 * stays locked until the transaction ends.
 */
@Component
class OpenDrafts {

	private final AnnualReportRepository reports;

	private final ReportReader reader;

	private final CurrentUser user;

	private final JdbcClient jdbc;

	OpenDrafts(AnnualReportRepository reports, ReportReader reader, CurrentUser user, JdbcClient jdbc) {
		this.reports = reports;
		this.reader = reader;
		this.user = user;
		this.jdbc = jdbc;
	}

	/** The report, whatever its state. */
	AnnualReport lock(UUID partnershipId, String slug) {
		this.user.requireManager(partnershipId);
		return this.reports.lock(partnershipId, slug).orElseThrow(NotFoundException::new);
	}

	/** The draft to write in. */
	AnnualReport draft(UUID partnershipId, String slug) {
		var report = lock(partnershipId, slug);
		if (!report.draft()) {
			throw new ReportIsPublished();
		}
		return report;
	}

	/**
	 * Goes on only if nobody changed the thing since the editor saw it.
	 * @param changedId what its history is kept under
	 * @param current finds in the report as it stands now what the editor is shown
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
