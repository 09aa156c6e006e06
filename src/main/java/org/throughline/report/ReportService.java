package org.throughline.report;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

/**
 * Reads, creates, edits and amends annual reports. Drafts are visible to people with
 * draft access. Only the partnership's business managers make changes.
 */
@Service
@Transactional(readOnly = true)
public class ReportService {

	private final AnnualReportRepository reports;

	private final DraftAccess drafts;

	private final ReportReader reader;

	private final ReportRemoval removal;

	private final Amendments amendments;

	private final ReportImport reportImport;

	private final ReportExport reportExport;

	private final ReferenceLookup references;

	private final ReportRules reportRules;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	ReportService(AnnualReportRepository reports, DraftAccess drafts, ReportReader reader, ReportRemoval removal,
			Amendments amendments, ReportImport reportImport, ReportExport reportExport, ReferenceLookup references,
			ReportRules reportRules, CurrentUser user, ApplicationEventPublisher events) {
		this.reports = reports;
		this.drafts = drafts;
		this.reader = reader;
		this.removal = removal;
		this.amendments = amendments;
		this.reportImport = reportImport;
		this.reportExport = reportExport;
		this.references = references;
		this.reportRules = reportRules;
		this.user = user;
		this.events = events;
	}

	/**
	 * Returns the reports of a partnership, the latest period first. Drafts need draft
	 * access.
	 */
	public List<ReportSummary> reportsOf(UUID partnershipId) {
		return this.reader.reportsOf(partnershipId, this.user.readsDrafts(partnershipId));
	}

	/**
	 * Returns the drafts of partnerships, also sealed ones and those that amend a report,
	 * the latest period first. For readers of drafts.
	 */
	public List<ReportSummary> draftsOf(Collection<UUID> partnershipIds) {
		partnershipIds.forEach(this.user::requireReaderOfDrafts);
		return this.reader.draftsOf(partnershipIds);
	}

	/** Returns the withdrawn reports of a partnership, for business managers. */
	public List<WithdrawnSummary> withdrawn(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		return this.reader.withdrawn(partnershipId);
	}

	/** Returns a report without its contents. Drafts need draft access. */
	public ReportSummary summary(UUID partnershipId, String slug) {
		return find(partnershipId, slug).orElseThrow(NotFoundException::new);
	}

	/** Finds a report without its contents. Drafts need draft access. */
	public Optional<ReportSummary> find(UUID partnershipId, String slug) {
		return this.reader.summary(partnershipId, slug, this.user.readsDrafts(partnershipId));
	}

	/**
	 * Returns the published report that a draft amends or, of a published report, the
	 * draft that amends it, if there is one. For business managers.
	 */
	public Optional<ReportSummary> counterpart(ReportSummary report) {
		this.user.requireManager(report.partnershipId());
		return this.reader.counterpart(report);
	}

	/**
	 * Keeps others from changing, publishing or amending a report until the transaction
	 * ends.
	 */
	@Transactional
	public void lock(UUID partnershipId, String slug) {
		this.drafts.lock(partnershipId, slug);
	}

	/** Returns a report with its contents. Drafts need draft access. */
	public ReportDetails details(UUID partnershipId, String slug) {
		return this.reader.details(partnershipId, slug, this.user.readsDrafts(partnershipId))
			.orElseThrow(NotFoundException::new);
	}

	/**
	 * Creates a blank report.
	 * @throws RuleViolation with all broken rules
	 */
	@Transactional
	public CreatedReport create(UUID partnershipId, NewReport report) {
		this.user.requireManager(partnershipId);
		this.references.lockPartnership(partnershipId);
		var collector = new RuleCollector();
		var body = this.reportRules.body(partnershipId, report.body(), collector.rules());
		var period = report.content().period();
		String slug = this.reportRules.freeSlug(partnershipId, period.label(), report.body().slugPart(),
				collector.rules());
		this.reportRules.checkAuthors(report.authors(), collector.rules());
		var content = this.reportRules.checked(report.content(), collector);
		var created = new AnnualReport(TimeOrderedId.next(), body.body(), slug, content);
		created.nameJointBodies(body.jointBodies());
		created.replaceAuthors(report.authors());
		this.reports.save(created);
		this.reports.flush();
		return new CreatedReport(slug, this.reader.overlapping(created));
	}

	/**
	 * Updates the details of a draft.
	 * @return reports of the same body with an overlapping period, as a warning
	 */
	@Transactional
	public List<ReportSummary> edit(UUID partnershipId, String slug, ReportContent content, List<ReportAuthor> authors,
			int version) {
		var report = this.drafts.draft(partnershipId, slug);
		report.requireVersion(version);
		var collector = new RuleCollector();
		this.reportRules.checkAuthors(authors, collector.rules());
		report.replaceContent(this.reportRules.checked(content, collector));
		report.replaceAuthors(authors);
		this.reports.flush();
		return this.reader.overlapping(report);
	}

	/**
	 * Starts an amendment or correction of a published report: a second draft with its
	 * contents. A report has one at a time.
	 * @return the slug of the draft, also if there is one already
	 */
	@Transactional
	public String amend(UUID partnershipId, String slug, AmendmentKind kind) {
		var published = this.drafts.lock(partnershipId, slug);
		if (!published.published()) {
			throw new NotFoundException();
		}
		var existing = this.reports.findByAmendsId(published.id());
		if (existing.isPresent()) {
			return existing.get().slug();
		}
		this.events.publishEvent(new AmendmentStarted(partnershipId, slug));
		this.references.lockPartnership(partnershipId);
		var amendment = published.amendment(kind, this.reportRules.amendmentSlug(partnershipId, slug, kind));
		this.reports.save(amendment);
		this.reports.flush();
		this.amendments.copy(published, amendment);
		return amendment.slug();
	}

	/**
	 * Removes a draft with its contents.
	 * @throws UsedInLaterReports if a later report continues it
	 * @throws RuleViolation if it was published before, other records belong to it, or it
	 * has a scrutineer's statement
	 */
	@Transactional
	public void remove(UUID partnershipId, String slug, int version) {
		remove(partnershipId, slug, version, false);
	}

	/**
	 * Removes a draft with its contents.
	 * @param scrutinyDiscarded whether the person has confirmed the removal of the
	 * scrutineer's statement
	 */
	@Transactional
	public void remove(UUID partnershipId, String slug, int version, boolean scrutinyDiscarded) {
		var report = this.drafts.draft(partnershipId, slug);
		report.requireVersion(version);
		if (!scrutinyDiscarded && this.removal.hasScrutiny(report.id())) {
			throw new RuleViolation("scrutiny", "report.removesScrutiny");
		}
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

	/** Returns a report in the format of files, for business managers. */
	public ImportedReport export(PartnershipSummary partnership, String slug) {
		this.user.requireManager(partnership.id());
		return this.reportExport.export(partnership.slug(), details(partnership.id(), slug));
	}

}
