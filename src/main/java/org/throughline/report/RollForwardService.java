package org.throughline.report;

import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.partnership.RecordDirectory;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.text.Slug;
import org.throughline.platform.time.DatePrecision;
import org.throughline.platform.web.NotFoundException;
import org.throughline.report.ReportContent.Guidance;
import org.throughline.statute.ReportingPeriod;

/**
 * Creates the next report from the last one: each statement and priority is kept,
 * reworded, or removed with a reason.
 */
@Service
@Transactional(readOnly = true)
public class RollForwardService {

	private final AnnualReportRepository reports;

	private final DraftAccess drafts;

	private final ReportRules reportRules;

	private final ReportReader reader;

	private final ReferenceLookup references;

	private final RollForwardExecutor executor;

	private final CurrentUser user;

	RollForwardService(AnnualReportRepository reports, DraftAccess drafts, ReportRules reportRules, ReportReader reader,
			ReferenceLookup references, RollForwardExecutor executor, CurrentUser user) {
		this.reports = reports;
		this.drafts = drafts;
		this.reportRules = reportRules;
		this.reader = reader;
		this.references = references;
		this.executor = executor;
		this.user = user;
	}

	/**
	 * Returns suggested values for the next report.
	 * @throws AlreadyRolledForward if the next report exists
	 */
	public RollForwardProposal propose(UUID partnershipId, String slug) {
		this.user.requireManager(partnershipId);
		var from = this.reader.details(partnershipId, slug, true).orElseThrow(NotFoundException::new);
		if (from.report().amendmentKind() != null) {
			throw new NotFoundException();
		}
		requireNoSuccessor(from.report().id());
		var report = from.report();
		var period = new ReportingPeriod(report.periodLabel(), report.startsOn(), report.endsOn());
		var next = period.following();
		var content = new ReportContent(inNextPeriod(report.title(), period.label(), next.label()), null,
				new ReportContent.Period(next.label(), next.startsOn(), next.endsOn()), Guidance.IN_FORCE,
				new ReportContent.DocumentDate(next.endsOn(), DatePrecision.YEAR, null), null, null);
		return new RollForwardProposal(from, content,
				this.references.completed(partnershipId, RecordDirectory.Kind.ACTION));
	}

	private static String inNextPeriod(String words, String period, String next) {
		return words.replace(period, next).replace(Slug.of(period), Slug.of(next));
	}

	/**
	 * Creates the next report, completely or not at all.
	 * @throws org.throughline.platform.form.RuleViolation with every missing or
	 * incomplete decision
	 * @throws AlreadyRolledForward if the next report exists
	 */
	@Transactional
	public CreatedReport roll(UUID partnershipId, String slug, RollForward choices) {
		var earlier = this.drafts.lock(partnershipId, slug);
		if (earlier.amendsId() != null) {
			throw new NotFoundException();
		}
		requireNoSuccessor(earlier.id());
		this.references.lockPartnership(partnershipId);
		var from = this.reader.details(partnershipId, slug, true).orElseThrow(NotFoundException::new);
		var collector = new RuleCollector();
		RollForwardRules.check(from, choices, collector.rules());
		var period = choices.content().period();
		String nextSlug = this.reportRules.freeSlug(partnershipId, period.label(), bodySlug(from.report()),
				collector.rules());
		var content = this.reportRules.checked(choices.content(), collector);
		var next = new AnnualReport(TimeOrderedId.next(), earlier.body(), nextSlug, content);
		next.nameJointBodies(earlier.jointBodies());
		next.recordPredecessor(earlier);
		this.reports.save(next);
		this.reports.flush();
		this.executor.execute(earlier, next, choices);
		return new CreatedReport(nextSlug, this.reader.overlapping(next));
	}

	private void requireNoSuccessor(UUID reportId) {
		this.reports.findFirstByRolledFromId(reportId).ifPresent((successor) -> {
			throw new AlreadyRolledForward(successor.slug());
		});
	}

	/**
	 * Returns the part of the slug after the period; empty for the partnership's report.
	 */
	private static String bodySlug(ReportSummary report) {
		if (report.kind() == ReportKind.PARTNERSHIP) {
			return "";
		}
		String period = Slug.of(report.periodLabel());
		return report.slug().startsWith(period + "-") ? report.slug().substring(period.length() + 1) : report.body();
	}

}
