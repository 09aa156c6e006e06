package org.throughline.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionInterceptor;

import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.form.TextRules;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.AccessRefused;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.time.Dates;
import org.throughline.platform.web.NotFoundException;

import static org.throughline.report.WordingRules.blankToNull;

/**
 * Reads, creates, edits, publishes and amends annual reports. Drafts are visible to
 * people with draft access. Only the partnership's business managers make changes.
 */
@Service
@Transactional(readOnly = true)
public class ReportService {

	/** How far ahead a report can be sealed for its day of publication. */
	private static final Period LATEST = Period.ofYears(1);

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

	private final Clock clock;

	ReportService(AnnualReportRepository reports, DraftAccess drafts, ReportReader reader, ReportRemoval removal,
			Amendments amendments, ReportImport reportImport, ReportExport reportExport, ReferenceLookup references,
			ReportRules reportRules, CurrentUser user, ApplicationEventPublisher events, Clock clock) {
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
		this.clock = clock;
	}

	/**
	 * Returns the reports of a partnership, the latest period first. Drafts need draft
	 * access.
	 */
	public List<ReportSummary> reportsOf(UUID partnershipId) {
		return this.reader.reportsOf(partnershipId, this.user.readsDrafts(partnershipId));
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
	 * Publishes a draft and seals an edition of it. If its day of publication is later,
	 * it is public from that day. An amendment is written into the report that it amends,
	 * and removed. Publishing a published report has no effect.
	 * @return the slug of the published report
	 * @throws RuleViolation if there is no statement and no section with text, or the day
	 * is in the future, or before the period ends or the document date and not confirmed,
	 * or the changes of an amendment are not described, or it leaves out what other
	 * records refer to
	 */
	@Transactional
	public String publish(UUID partnershipId, String slug, PublicationOrder order) {
		var report = this.drafts.lock(partnershipId, slug);
		if (!report.draft()) {
			return slug;
		}
		String changes = (report.amendsId() != null) ? blankToNull(order.changes()) : null;
		String published = publish(report, order);
		this.events
			.publishEvent(new ReportPublished(partnershipId, published, order.on(), report.amendmentKind(), changes));
		return published;
	}

	/**
	 * Checks whether a draft can be published, and leaves it as it is.
	 * @throws RuleViolation as when it is published
	 */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public void checkPublication(UUID partnershipId, String slug, PublicationOrder order) {
		TransactionInterceptor.currentTransactionStatus().setRollbackOnly();
		var report = this.drafts.lock(partnershipId, slug);
		if (report.draft()) {
			publish(report, order);
		}
	}

	/** Returns the slug of the published report. */
	private String publish(AnnualReport report, PublicationOrder order) {
		var on = order.on();
		report.requireVersion(order.version());
		if (!this.reader.hasContent(report.id())) {
			throw new RuleViolation("", "report.withoutContent");
		}
		var today = LocalDate.now(this.clock);
		if (on.isAfter(today.plus(LATEST))) {
			throw new RuleViolation("publishedOn", "report.publishedTooLate");
		}
		if (on.isBefore(report.endsOn()) && !order.earlyConfirmed()) {
			throw new RuleViolation("earlyConfirmed", "report.publishedEarly");
		}
		if (on.isBefore(report.dated().earliest()) && !order.earlyConfirmed()) {
			throw new RuleViolation("earlyConfirmed", "report.publishedBeforeDate", report.dated().inWords());
		}
		UUID amendsId = report.amendsId();
		if (amendsId != null) {
			var collector = new RuleCollector();
			collector.rules().required("changes", "changes", order.changes(), WordingRules.POINT);
			collector.throwIfBroken();
			if (on.isAfter(today)) {
				throw new RuleViolation("publishedOn", "report.amendedInFuture");
			}
			return publishAmendment(report, amendsId, on);
		}
		if (on.isAfter(today)) {
			report.seal(on);
		}
		else {
			report.publish(on);
		}
		this.reports.flush();
		return report.slug();
	}

	/**
	 * Returns a sealed report to draft before it becomes public, and removes its edition.
	 * @throws RuleViolation without a reason
	 */
	@Transactional
	public void discard(UUID partnershipId, String slug, int version, @Nullable String reason) {
		var report = this.drafts.lock(partnershipId, slug);
		if (!report.sealed()) {
			throw new NotFoundException();
		}
		report.requireVersion(version);
		String given = TextRules.requiredNote("reason", reason);
		this.events.publishEvent(new ReportDiscarded(report.id()));
		report.discard(given);
		this.reports.flush();
	}

	/** Makes the sealed reports public whose day has come. Returns their number. */
	@Transactional
	public int publishDue() {
		this.user.requireAdministrator();
		return this.reader.publishDue(LocalDate.now(this.clock));
	}

	/**
	 * Runs work that reads a sealed report as everyone can read it on its day.
	 * @param work reads; what it changes is not kept
	 */
	@Transactional
	public <T> T onItsDay(ReportSummary report, Supplier<T> work) {
		this.user.requireManager(report.partnershipId());
		return this.reader.asPublished(report.id(), work);
	}

	private String publishAmendment(AnnualReport amendment, UUID amendsId, LocalDate on) {
		var published = this.reports.findById(amendsId).orElseThrow(NotFoundException::new);
		var before = published.publishedOn();
		if (before != null && on.isBefore(before)) {
			throw new RuleViolation("publishedOn", "report.amendedBeforePublication", Dates.inWords(before));
		}
		var referred = this.amendments.apply(amendment, published);
		if (!referred.isEmpty()) {
			throw new RuleViolation("", "report.amendmentReferredTo", String.join("; ", referred));
		}
		this.removal.remove(amendment);
		return published.slug();
	}

	/**
	 * Runs work that reads a draft as if it were published, and takes that back. Only for
	 * those who read drafts.
	 * @param on day of publication
	 * @param work receives the slug of the report, which is another one for an amendment
	 */
	@Transactional
	public <T> T asPublished(UUID partnershipId, String slug, LocalDate on, Function<String, T> work) {
		if (!this.user.readsDrafts(partnershipId)) {
			throw new AccessRefused();
		}
		TransactionInterceptor.currentTransactionStatus().setRollbackOnly();
		var report = this.reports.lock(partnershipId, slug).orElseThrow(NotFoundException::new);
		var amended = Optional.ofNullable(report.amendsId()).flatMap(this.reports::findById);
		if (amended.isPresent()) {
			this.amendments.apply(report, amended.get());
		}
		else if (report.draft()) {
			report.publish(on);
			this.reports.flush();
		}
		return work.apply(amended.orElse(report).slug());
	}

	/**
	 * Removes a draft with its contents.
	 * @throws UsedInLaterReports if a later report continues it
	 * @throws RuleViolation if it was published before or other records belong to it
	 */
	@Transactional
	public void remove(UUID partnershipId, String slug, int version) {
		var report = this.drafts.draft(partnershipId, slug);
		report.requireVersion(version);
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
