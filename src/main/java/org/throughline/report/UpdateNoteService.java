package org.throughline.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.TextRules;
import org.throughline.platform.persistence.Json;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

/**
 * Adds and removes update notes of published reports. For business managers.
 */
@Service
@Transactional(readOnly = true)
public class UpdateNoteService {

	private final ReportNoteRepository notes;

	private final DraftAccess drafts;

	private final CurrentUser user;

	private final JdbcClient jdbc;

	private final Clock clock;

	UpdateNoteService(ReportNoteRepository notes, DraftAccess drafts, CurrentUser user, JdbcClient jdbc, Clock clock) {
		this.notes = notes;
		this.drafts = drafts;
		this.user = user;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Returns the notes of a report, newest first. */
	public List<UpdateNote> of(ReportSummary report) {
		this.user.requireManager(report.partnershipId());
		return this.jdbc.sql("select to_json(n) from report_notes(?) n order by n.number desc")
			.param(report.id())
			.query((row, number) -> Json.read(row.getString(1), UpdateNote.class))
			.list();
	}

	/**
	 * Adds a note of today.
	 * @throws org.throughline.platform.form.RuleViolation without words
	 */
	@Transactional
	public void add(UUID partnershipId, String slug, @Nullable String wording) {
		var report = published(partnershipId, slug);
		String by = this.user.name();
		this.notes.save(new ReportNote(report, this.notes.countByReportId(report.id()) + 1, LocalDate.now(this.clock),
				by, TextRules.requiredNote("wording", wording)));
		this.notes.flush();
	}

	/**
	 * Takes a note back. The reason is public.
	 * @throws org.throughline.platform.form.RuleViolation without a reason
	 */
	@Transactional
	public void remove(UUID partnershipId, String slug, int number, @Nullable String reason) {
		var report = published(partnershipId, slug);
		this.notes.findByReportIdAndNumberAndRemovedOnIsNull(report.id(), number)
			.orElseThrow(NotFoundException::new)
			.remove(LocalDate.now(this.clock), TextRules.requiredNote("reason", reason));
		this.notes.flush();
	}

	private AnnualReport published(UUID partnershipId, String slug) {
		var report = this.drafts.lock(partnershipId, slug);
		if (!report.published()) {
			throw new NotFoundException();
		}
		return report;
	}

}
