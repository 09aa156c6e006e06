package org.throughline.report;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

import static java.util.Objects.requireNonNull;
import static org.throughline.report.WordingRules.orNone;

/**
 * The yearly reports themselves: reading, opening, editing, publishing, withdrawing.
 * Drafts are for those granted; only a partnership's business managers change anything.
 */
@Service
@Transactional(readOnly = true)
public class ReportService {

	private final AnnualReportRepository reports;

	private final OpenDrafts drafts;

	private final ReportReader reader;

	private final ReportRemoval removal;

	private final ReportImport reportImport;

	private final Names names;

	private final OpeningRules opening;

	private final CurrentUser user;

	private final Clock clock;

	ReportService(AnnualReportRepository reports, OpenDrafts drafts, ReportReader reader, ReportRemoval removal,
			ReportImport reportImport, Names names, OpeningRules opening, CurrentUser user, Clock clock) {
		this.reports = reports;
		this.drafts = drafts;
		this.reader = reader;
		this.removal = removal;
		this.reportImport = reportImport;
		this.names = names;
		this.opening = opening;
		this.user = user;
		this.clock = clock;
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

	/**
	 * Opens a report with nothing to roll forward from. Sent twice, it opens one.
	 * @throws ReportRefused with every broken rule
	 */
	@Transactional
	public OpenedReport open(UUID partnershipId, NewReport report) {
		this.user.requireManager(partnershipId);
		this.names.lockPartnership(partnershipId);
		var before = this.reports.findById(report.id());
		if (before.isPresent() && before.get().body().partnershipId().equals(partnershipId)) {
			return new OpenedReport(before.get().slug(), List.of());
		}
		var refusals = new Refusals();
		boolean subgroup = report.kind() == ReportKind.SUBGROUP;
		boolean agency = report.kind() == ReportKind.AGENCY;
		UUID groupId = subgroup ? this.names.groups(partnershipId).get(orNothing(report.groupSlug())) : null;
		UUID organisationId = agency ? this.names.organisations().get(orNothing(report.organisationSlug())) : null;
		if (subgroup && groupId == null) {
			refusals.rules().broken("groupSlug", "Choose the group");
		}
		if (agency && organisationId == null) {
			refusals.rules().broken("organisationSlug", "Choose the agency");
		}
		String body = subgroup ? orNothing(report.groupSlug()) : agency ? orNothing(report.organisationSlug()) : "";
		String slug = this.opening.freeSlug(partnershipId, report.slug(), report.periodLabel(), body, refusals.rules());
		var particulars = this.opening.particulars(new ReportEdit(report.title(), report.periodLabel(),
				report.startsOn(), report.endsOn(), report.datedOn(), report.datePrecision(), report.dateNote(),
				report.regimeKey(), report.url(), report.source(), 0), refusals);
		var opened = new AnnualReport(report.id(),
				new AnnualReport.Body(partnershipId, report.kind(), groupId, organisationId), slug, particulars);
		this.reports.save(opened);
		return new OpenedReport(slug, this.reader.overlapping(opened.body(), slug, report.startsOn(), report.endsOn()));
	}

	/**
	 * Changes a draft's own details.
	 * @return reports of the same body whose period overlaps: a warning
	 * @throws EditedMeanwhile carrying {@link ReportDetails}
	 */
	@Transactional
	public List<ReportSummary> edit(UUID partnershipId, String slug, ReportEdit edit) {
		var report = this.drafts.draft(partnershipId, slug);
		unchanged(report, edit.version());
		report.describe(this.opening.particulars(edit, new Refusals()));
		return this.reader.overlapping(report.body(), slug, edit.startsOn(), edit.endsOn());
	}

	/**
	 * Makes a draft public, from when on it is no longer edited. Sent twice, it does
	 * nothing more.
	 * @throws CannotPublish without a single statement and without a section that has
	 * text
	 */
	@Transactional
	public void publish(UUID partnershipId, String slug, int version) {
		var report = this.drafts.lock(partnershipId, slug);
		if (!report.draft()) {
			return;
		}
		unchanged(report, version);
		if (!this.reader.saysAnything(report.id())) {
			throw new CannotPublish(List.of("Add a statement, or text to a section"));
		}
		report.publish(this.clock.instant());
	}

	/** Takes a published report back to a draft; the reason stays in the history. */
	@Transactional
	public void withdraw(UUID partnershipId, String slug, int version, String reason) {
		var report = this.drafts.lock(partnershipId, slug);
		var refusals = new Refusals();
		refusals.rules().required("reason", "The reason", reason, WordingRules.POINT);
		refusals.refuseIfAny();
		if (!report.draft()) {
			unchanged(report, version);
			report.withdraw(requireNonNull(orNone(reason)));
		}
	}

	/**
	 * Removes a draft with all it says.
	 * @throws StillCarried where a later report rests on it
	 */
	@Transactional
	public void remove(UUID partnershipId, String slug, int version) {
		var report = this.drafts.draft(partnershipId, slug);
		unchanged(report, version);
		this.removal.remove(report);
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

	private void unchanged(AnnualReport report, int seen) {
		this.drafts.unchanged(report, seen, report.version(), report.id(), Optional::of);
	}

	private static String orNothing(@Nullable String text) {
		return (text != null) ? text : "";
	}

}
