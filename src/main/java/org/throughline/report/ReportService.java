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
import static org.throughline.report.WordingRules.blankToNull;

/**
 * Reads, creates, edits, publishes and withdraws annual reports. Drafts are visible to
 * people with draft access. Only the partnership's business managers make changes.
 */
@Service
@Transactional(readOnly = true)
public class ReportService {

	private final AnnualReportRepository reports;

	private final DraftAccess drafts;

	private final ReportReader reader;

	private final ReportRemoval removal;

	private final ReportImport reportImport;

	private final ReferenceLookup names;

	private final ReportRules reportRules;

	private final CurrentUser user;

	private final Clock clock;

	ReportService(AnnualReportRepository reports, DraftAccess drafts, ReportReader reader, ReportRemoval removal,
			ReportImport reportImport, ReferenceLookup names, ReportRules reportRules, CurrentUser user, Clock clock) {
		this.reports = reports;
		this.drafts = drafts;
		this.reader = reader;
		this.removal = removal;
		this.reportImport = reportImport;
		this.names = names;
		this.reportRules = reportRules;
		this.user = user;
		this.clock = clock;
	}

	/**
	 * Returns the reports of a partnership, the latest period first. Drafts need draft
	 * access.
	 */
	public List<ReportSummary> reportsOf(UUID partnershipId) {
		return this.reader.reportsOf(partnershipId, this.user.readsDrafts(partnershipId));
	}

	/** Returns a report with its contents. Drafts need draft access. */
	public ReportDetails details(UUID partnershipId, String slug) {
		return this.reader.details(partnershipId, slug, this.user.readsDrafts(partnershipId))
			.orElseThrow(NotFoundException::new);
	}

	/**
	 * Creates a blank report. A form sent twice creates one report.
	 * @throws ReportRefused with every broken rule
	 */
	@Transactional
	public CreatedReport create(UUID partnershipId, NewReport report) {
		this.user.requireManager(partnershipId);
		this.names.lockPartnership(partnershipId);
		var before = this.reports.findById(report.id());
		if (before.isPresent() && before.get().body().partnershipId().equals(partnershipId)) {
			return new CreatedReport(before.get().slug(), List.of());
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
		String slug = this.reportRules.freeSlug(partnershipId, report.slug(), report.periodLabel(), body,
				refusals.rules());
		var particulars = this.reportRules.particulars(new ReportEdit(report.title(), report.periodLabel(),
				report.startsOn(), report.endsOn(), report.datedOn(), report.datePrecision(), report.dateNote(),
				report.regimeKey(), report.url(), report.source(), 0), refusals);
		var opened = new AnnualReport(report.id(),
				new AnnualReport.Body(partnershipId, report.kind(), groupId, organisationId), slug, particulars);
		this.reports.save(opened);
		return new CreatedReport(slug,
				this.reader.overlapping(opened.body(), slug, report.startsOn(), report.endsOn()));
	}

	/**
	 * Updates the details of a draft.
	 * @return reports of the same body with an overlapping period, as a warning
	 * @throws EditedMeanwhile executor {@link ReportDetails}
	 */
	@Transactional
	public List<ReportSummary> edit(UUID partnershipId, String slug, ReportEdit edit) {
		var report = this.drafts.draft(partnershipId, slug);
		unchanged(report, edit.version());
		report.describe(this.reportRules.particulars(edit, new Refusals()));
		return this.reader.overlapping(report.body(), slug, edit.startsOn(), edit.endsOn());
	}

	/**
	 * Publishes a draft. Publishing a published report has no effect.
	 * @throws CannotPublish if there is no statement and no section with text
	 */
	@Transactional
	public void publish(UUID partnershipId, String slug, int version) {
		var report = this.drafts.lock(partnershipId, slug);
		if (!report.draft()) {
			return;
		}
		unchanged(report, version);
		if (!this.reader.hasContent(report.id())) {
			throw new CannotPublish(List.of("Add a statement, or text to a section"));
		}
		report.publish(this.clock.instant());
	}

	/** Returns a published report to draft. The history keeps the reason. */
	@Transactional
	public void withdraw(UUID partnershipId, String slug, int version, String reason) {
		var report = this.drafts.lock(partnershipId, slug);
		var refusals = new Refusals();
		refusals.rules().required("reason", "The reason", reason, WordingRules.POINT);
		refusals.refuseIfAny();
		if (!report.draft()) {
			unchanged(report, version);
			report.withdraw(requireNonNull(blankToNull(reason)));
		}
	}

	/**
	 * Removes a draft with its contents.
	 * @throws UsedInLaterReports if a later report continues it
	 */
	@Transactional
	public void remove(UUID partnershipId, String slug, int version) {
		var report = this.drafts.draft(partnershipId, slug);
		unchanged(report, version);
		this.removal.remove(report);
	}

	/**
	 * Imports a report from a file, completely or not at all. Processes may import
	 * published reports, business managers drafts of their partnership.
	 * @throws org.throughline.platform.text.ImportRefused with every problem found
	 */
	@Transactional
	public void importReport(ImportedReport report) {
		this.reportImport.importReport(report);
	}

	private void unchanged(AnnualReport report, int seen) {
		this.drafts.unchanged(report, seen, report.version(), report.id(), Optional::of);
	}

	private static String orNothing(@Nullable String text) {
		return (text != null) ? text : "";
	}

}
