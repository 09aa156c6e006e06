package org.throughline.report;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.form.TextRules;
import org.throughline.platform.persistence.Json;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.SignedInUser;

/**
 * Shows the stage and progress of a draft, and moves it to another stage. Everyone who
 * reads drafts sees the moves; business managers make them.
 */
@Service
@Transactional(readOnly = true)
public class StageService {

	private final DraftAccess drafts;

	private final AnnualReportRepository reports;

	private final ReportReader reader;

	private final StageConditions conditions;

	private final DraftProgressReader progress;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final JdbcClient jdbc;

	private final Clock clock;

	StageService(DraftAccess drafts, AnnualReportRepository reports, ReportReader reader, StageConditions conditions,
			DraftProgressReader progress, CurrentUser user, ApplicationEventPublisher events, JdbcClient jdbc,
			Clock clock) {
		this.drafts = drafts;
		this.reports = reports;
		this.reader = reader;
		this.conditions = conditions;
		this.progress = progress;
		this.user = user;
		this.events = events;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Returns what is done in a draft, and missing for a stage. For business managers. A
	 * condition that stores something begins a transaction.
	 */
	@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
	public List<StageTask> tasks(ReportSummary report, ReportStage stage) {
		this.user.requireManager(report.partnershipId());
		return this.conditions.tasks(report, stage);
	}

	/**
	 * Returns the progress of a draft and its parts, with one SQL statement. For business
	 * managers.
	 */
	public DraftProgress progress(UUID partnershipId, UUID reportId) {
		this.user.requireManager(partnershipId);
		return this.progress.read(reportId);
	}

	/** Returns the moves of a draft, the latest first. For readers of drafts. */
	public List<StageMove> moves(ReportSummary report) {
		this.user.requireReaderOfDrafts(report.partnershipId());
		return this.jdbc
			.sql("select to_json(c) from stage_change c where c.report_id = ? order by c.moved_at desc, c.id desc")
			.param(report.id())
			.query((row, number) -> Json.read(row.getString(1), StageMove.class))
			.list();
	}

	/**
	 * Moves a draft to another stage.
	 * @param version the version of the report that the manager saw
	 * @param note the reason for returning it, or a note
	 * @throws RuleViolation if the workflow does not allow the move, if something is
	 * missing that blocks it, or if it goes back without a reason
	 */
	@Transactional
	public void move(UUID partnershipId, String slug, int version, ReportStage to, @Nullable String note) {
		var report = this.drafts.lock(partnershipId, slug);
		if (!report.draft()) {
			throw new ReportIsPublished();
		}
		report.requireVersion(version);
		var from = report.stage();
		if (!StageWorkflow.allows(from, to)) {
			throw new RuleViolation("stage", "stage.notAllowed");
		}
		String checked = StageWorkflow.back(from, to) ? TextRules.requiredNote("note", note)
				: TextRules.note("note", note);
		if (!StageWorkflow.back(from, to)) {
			requireNothingMissing(partnershipId, slug, to);
		}
		move(this.reports.findById(report.id()).orElseThrow(), to, checked);
	}

	private void requireNothingMissing(UUID partnershipId, String slug, ReportStage to) {
		var summary = this.reader.summary(partnershipId, slug, true).orElseThrow();
		var missing = this.conditions.blocking(summary, to);
		if (!missing.isEmpty()) {
			throw RuleViolation.of(missing.stream()
				.map((obstacle) -> new RuleViolation("", obstacle.key(), obstacle.arguments().toArray()))
				.toList());
		}
	}

	private void move(AnnualReport report, ReportStage to, @Nullable String note) {
		var from = report.stage();
		UUID personId = this.user.person().map(SignedInUser::id).orElse(null);
		report.moveTo(to);
		this.reports.flush();
		this.jdbc.sql("""
				insert into stage_change (id, report_id, from_stage, to_stage, note, moved_by_id, moved_by, moved_at)
				values (?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(Arrays.asList(TimeOrderedId.next(), report.id(), from.name(), to.name(), note, personId,
					this.user.name(), this.clock.instant().atOffset(ZoneOffset.UTC)))
			.update();
		this.events.publishEvent(new ReportStageMoved(report.body().partnershipId(), report.id(), from, to));
	}

}
