package org.throughline.report;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

/**
 * The yearly reports themselves: reading, opening, editing, publishing, withdrawing.
 * Drafts are for those granted; only a partnership's business managers change anything.
 */
@Service
@Transactional(readOnly = true)
public class ReportService {

	private final ReportReader reader;

	private final ReportImport reportImport;

	private final CurrentUser user;

	ReportService(ReportReader reader, ReportImport reportImport, CurrentUser user) {
		this.reader = reader;
		this.reportImport = reportImport;
		this.user = user;
	}

	/** A partnership's reports, latest period first; drafts only for those granted. */
	public List<ReportSummary> reportsOf(UUID partnershipId) {
		return this.reader.reportsOf(partnershipId, this.user.readsDrafts(partnershipId));
	}

	/** A report with all it says. A draft is not found by those not granted. */
	public ReportDetails details(UUID partnershipId, String slug) {
		return this.reader.details(partnershipId, slug, this.user.readsDrafts(partnershipId))
			.orElseThrow(NotFoundException::new);
	}

	/** Opens a report with nothing to roll forward from. Sent twice, it opens one. */
	@Transactional
	public OpenedReport open(UUID partnershipId, NewReport report) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Changes a draft's own details.
	 * @return reports of the same body whose period overlaps: a warning
	 */
	@Transactional
	public List<ReportSummary> edit(UUID partnershipId, String slug, ReportEdit edit) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Makes a draft public, from when on it is no longer edited. Refused without a single
	 * statement and without a section that has text.
	 */
	@Transactional
	public void publish(UUID partnershipId, String slug, int version) {
		throw new UnsupportedOperationException();
	}

	/** Takes a published report back to a draft; the reason stays in the history. */
	@Transactional
	public void withdraw(UUID partnershipId, String slug, int version, String reason) {
		throw new UnsupportedOperationException();
	}

	/** Removes a draft with all it says, unless a later report rests on it. */
	@Transactional
	public void remove(UUID partnershipId, String slug, int version) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Takes in a report from a file, whole or not at all. A process may bring published
	 * reports, a business manager drafts of their own partnership.
	 * @throws org.throughline.platform.text.ImportRefused with every problem found
	 */
	@Transactional
	public void importReport(ImportedReport report) {
		this.reportImport.take(report);
	}

}
