package org.throughline.report;

import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.text.Slug;
import org.throughline.platform.time.DatePrecision;
import org.throughline.platform.web.NotFoundException;
import org.throughline.statute.ReportingPeriod;

/**
 * Opens the next reporting year from the last one: statement by statement and priority by
 * priority carried, reworded, or dropped with a reason.
 */
@Service
@Transactional(readOnly = true)
public class RollForwardService {

	private final AnnualReportRepository reports;

	private final OpenDrafts drafts;

	private final OpeningRules opening;

	private final ReportReader reader;

	private final Names names;

	private final CarryingForward carrying;

	private final CurrentUser user;

	RollForwardService(AnnualReportRepository reports, OpenDrafts drafts, OpeningRules opening, ReportReader reader,
			Names names, CarryingForward carrying, CurrentUser user) {
		this.reports = reports;
		this.drafts = drafts;
		this.opening = opening;
		this.reader = reader;
		this.names = names;
		this.carrying = carrying;
		this.user = user;
	}

	/**
	 * The next report as it would follow from this one, before anything is decided.
	 * @throws AlreadyRolledForward while the report has its successor
	 */
	public RollForwardProposal propose(UUID partnershipId, String slug) {
		this.user.requireManager(partnershipId);
		var from = this.reader.details(partnershipId, slug, true).orElseThrow(NotFoundException::new);
		requireNoSuccessor(from.report().id());
		var report = from.report();
		var period = new ReportingPeriod(report.periodLabel(), report.startsOn(), report.endsOn());
		var next = period.following();
		return new RollForwardProposal(from, inNextPeriod(slug, period.slug(), next.slug()),
				inNextPeriod(report.title(), period.label(), next.label()), next.label(), next.startsOn(),
				next.endsOn(), next.endsOn(), DatePrecision.YEAR);
	}

	private static String inNextPeriod(String words, String period, String next) {
		return words.replace(period, next).replace(Slug.of(period), Slug.of(next));
	}

	/**
	 * Opens the next report by these decisions, whole or not at all.
	 * @throws ReportRefused naming every missing or incomplete decision
	 * @throws AlreadyRolledForward while the report has its successor
	 */
	@Transactional
	public RollForwardResult roll(UUID partnershipId, String slug, RollForward choices) {
		var earlier = this.drafts.lock(partnershipId, slug);
		requireNoSuccessor(earlier.id());
		this.names.lockPartnership(partnershipId);
		var from = this.reader.details(partnershipId, slug, true).orElseThrow(NotFoundException::new);
		var refusals = new Refusals();
		RollForwardRules.check(from, choices, refusals.rules());
		String nextSlug = this.opening.freeSlug(partnershipId, choices.slug(), choices.periodLabel(),
				bodyInAddresses(from.report()), refusals.rules());
		var particulars = this.opening
			.particulars(new ReportEdit(choices.title(), choices.periodLabel(), choices.startsOn(), choices.endsOn(),
					choices.datedOn(), choices.datePrecision(), null, null, null, null, 0), refusals);
		var next = new AnnualReport(TimeOrderedId.next(), earlier.body(), nextSlug, particulars);
		next.rolledFrom(earlier);
		this.reports.save(next);
		this.reports.flush();
		var overlapping = this.reader.overlapping(next.body(), nextSlug, choices.startsOn(), choices.endsOn());
		return this.carrying.carry(earlier, next, choices, overlapping);
	}

	private void requireNoSuccessor(UUID reportId) {
		this.reports.findFirstByRolledFromId(reportId).ifPresent((successor) -> {
			throw new AlreadyRolledForward(successor.slug());
		});
	}

	/** What follows the period in the slug of a subgroup's or agency's report. */
	private static String bodyInAddresses(ReportSummary report) {
		if (report.kind() == ReportKind.PARTNERSHIP) {
			return "";
		}
		String period = Slug.of(report.periodLabel());
		return report.slug().startsWith(period + "-") ? report.slug().substring(period.length() + 1) : report.body();
	}

}
