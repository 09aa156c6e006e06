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

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionInterceptor;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.form.TextRules;
import org.throughline.platform.persistence.Rehearsal;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

import static org.throughline.report.WordingRules.blankToNull;

/**
 * Publishes drafts, at once or on a later day, also those that amend a published report.
 * For business managers.
 */
@Service
@Transactional(readOnly = true)
public class PublicationService {

	/** The longest time between the sealing of a report and its day of publication. */
	private static final Period LATEST = Period.ofYears(1);

	private final AnnualReportRepository reports;

	private final DraftAccess drafts;

	private final ReportReader reader;

	private final Amendments amendments;

	private final PublicationGate gate;

	private final ObjectProvider<DraftFingerprints> fingerprints;

	private final Rehearsal rehearsal;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	PublicationService(AnnualReportRepository reports, DraftAccess drafts, ReportReader reader, Amendments amendments,
			PublicationGate gate, ObjectProvider<DraftFingerprints> fingerprints, Rehearsal rehearsal, CurrentUser user,
			ApplicationEventPublisher events, Clock clock) {
		this.reports = reports;
		this.drafts = drafts;
		this.reader = reader;
		this.amendments = amendments;
		this.gate = gate;
		this.fingerprints = fingerprints;
		this.rehearsal = rehearsal;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Publishes a draft and seals an edition of it. If its day of publication is later,
	 * it is public from that day. An amendment is written into the report that it amends,
	 * and removed. Publishing a published report has no effect.
	 * @return the slug of the published report, or of the amendment that waits for its
	 * day
	 * @throws RuleViolation if there is no statement and no section with text, or the day
	 * is more than a year ahead, or before the period ends or the document date and not
	 * confirmed, or the changes of an amendment are not described, or it leaves out what
	 * other records refer to, or it prints nothing new, or a report is not signed off and
	 * no reason is given
	 * @throws DraftHasChanged if it is not as the manager was shown it
	 */
	@Transactional
	public String publish(UUID partnershipId, String slug, PublicationOrder order) {
		this.user.requireRecentSecondStep();
		if (!this.drafts.lock(partnershipId, slug).draft()) {
			return slug;
		}
		var draft = check(partnershipId, slug, order);
		boolean waits = waits(order);
		var published = waits ? seal(draft, order.on()) : release(draft, order.on());
		this.events.publishEvent(new ReportSealed(partnershipId, published.slug(), order.on(), draft.amendmentKind(),
				(draft.amendsId() != null) ? blankToNull(order.changes()) : null, waits ? draft.id() : null));
		if (!waits) {
			this.events.publishEvent(new ReportPublished(partnershipId, published.id()));
		}
		return waits ? slug : published.slug();
	}

	/**
	 * Checks whether a draft can be published, and leaves it as it is.
	 * @throws RuleViolation as when it is published
	 * @throws DraftHasChanged as when it is published
	 */
	@Transactional
	public void checkPublication(UUID partnershipId, String slug, PublicationOrder order) {
		this.rehearsal.of(() -> {
			if (this.drafts.lock(partnershipId, slug).draft()) {
				release(check(partnershipId, slug, order), order.on());
			}
			return true;
		});
	}

	/**
	 * Returns what a manager who publishes the draft is shown.
	 * @param latest whether it is computed in any case
	 * @throws RuleViolation if it rewords a priority that later reports have in other
	 * words
	 */
	@Transactional
	public String fingerprint(ReportSummary draft, boolean latest) {
		this.user.requireManager(draft.partnershipId());
		var fingerprints = this.fingerprints.getObject();
		return (latest ? fingerprints.now(draft) : fingerprints.of(draft)).sha256();
	}

	/** Checks a draft and returns it with the reason for publishing it all the same. */
	private AnnualReport check(UUID partnershipId, String slug, PublicationOrder order) {
		var summary = this.reader.summary(partnershipId, slug, true).orElseThrow(NotFoundException::new);
		var fingerprints = this.fingerprints.getObject();
		if (order.shown() != null) {
			fingerprints.requireShown(summary, fingerprints.now(summary), order.shown());
		}
		check(this.drafts.lock(partnershipId, slug), order);
		if (summary.amendmentKind() != null) {
			requireNews(partnershipId, slug, order.on());
		}
		String reason = this.gate.check(summary, order.override());
		var draft = this.drafts.lock(partnershipId, slug);
		draft.override(reason);
		return draft;
	}

	private void check(AnnualReport draft, PublicationOrder order) {
		var on = order.on();
		draft.requireVersion(order.version());
		if (!this.reader.hasContent(draft.id())) {
			throw new RuleViolation("", "report.withoutContent");
		}
		if (on.isAfter(LocalDate.now(this.clock).plus(LATEST))) {
			throw new RuleViolation("publishedOn", "report.publishedTooLate");
		}
		if (on.isBefore(draft.endsOn()) && !order.earlyConfirmed()) {
			throw new RuleViolation("earlyConfirmed", "report.publishedEarly");
		}
		if (on.isBefore(draft.dated().earliest()) && !order.earlyConfirmed()) {
			throw new RuleViolation("earlyConfirmed", "report.publishedBeforeDate", draft.dated().inWords());
		}
		if (draft.amendsId() != null) {
			var collector = new RuleCollector();
			collector.rules().required("changes", "changes", order.changes(), WordingRules.POINT);
			collector.throwIfBroken();
		}
	}

	/** Requires that an amendment changes what the report prints. */
	private void requireNews(UUID partnershipId, String slug, LocalDate on) {
		boolean same = this.rehearsal.of(() -> {
			var published = release(this.drafts.lock(partnershipId, slug), on);
			var summary = this.reader.summary(partnershipId, published.slug(), true).orElseThrow();
			return this.fingerprints.getObject().printsLatestEdition(summary);
		});
		if (same) {
			throw new RuleViolation("changes", "report.amendmentUnchanged");
		}
	}

	private boolean waits(PublicationOrder order) {
		return order.on().isAfter(LocalDate.now(this.clock));
	}

	/** Returns the report that becomes public, or is changed, on the day. */
	private AnnualReport seal(AnnualReport draft, LocalDate on) {
		draft.seal(on);
		this.reports.flush();
		return amended(draft).orElse(draft);
	}

	private Optional<AnnualReport> amended(AnnualReport draft) {
		return Optional.ofNullable(draft.amendsId()).flatMap(this.reports::findById);
	}

	/** Makes a draft or sealed report public. Returns the report that everyone reads. */
	private AnnualReport release(AnnualReport report, LocalDate on) {
		UUID amendsId = report.amendsId();
		if (report.sealed()) {
			report.release();
		}
		else if (amendsId == null) {
			report.publish(on);
		}
		this.reports.flush();
		return (amendsId != null) ? this.amendments.publish(report, amendsId, on) : report;
	}

	/**
	 * Returns a sealed report, or a sealed change of one, to draft before it becomes
	 * public, and removes its edition.
	 * @throws RuleViolation without a reason
	 */
	@Transactional
	public void discard(UUID partnershipId, String slug, int version, @Nullable String reason) {
		var report = this.drafts.lock(partnershipId, slug);
		if (!report.sealed()) {
			throw new NotFoundException();
		}
		report.requireVersion(version);
		discard(report, TextRules.requiredNote("reason", reason));
	}

	private void discard(AnnualReport report, String reason) {
		this.events.publishEvent(new ReportDiscarded(amended(report).orElse(report).id()));
		report.discard(reason);
		this.reports.flush();
	}

	/** Returns the sealed reports and amendments whose day has come. For processes. */
	public List<DuePublication> due() {
		this.user.requireAdministrator();
		return this.reader.due(LocalDate.now(this.clock));
	}

	/**
	 * Publishes a sealed report or amendment, unless another copy of the application has
	 * done so.
	 * @throws RuleViolation if what it leaves out or rewords is used by other records
	 * since it was sealed
	 */
	@Transactional
	public void publishDue(DuePublication due) {
		this.user.requireAdministrator();
		this.reports.lock(due.partnershipId(), due.slug()).filter(AnnualReport::sealed).ifPresent((report) -> {
			var published = release(report, due.publishedOn());
			this.events.publishEvent(new ReportPublished(due.partnershipId(), published.id()));
		});
	}

	/** Returns an amendment to draft that cannot be published on its day. */
	@Transactional
	public void discardDue(DuePublication due, String reason) {
		this.user.requireAdministrator();
		this.reports.lock(due.partnershipId(), due.slug())
			.filter(AnnualReport::sealed)
			.ifPresent((report) -> discard(report, reason));
	}

	/**
	 * Runs work that reads a sealed report, or the report that a sealed amendment
	 * changes, as everyone can read it on its day.
	 * @param work reads; what it changes is not kept
	 */
	@Transactional
	public <T> T onItsDay(UUID sealedId, LocalDate on, Supplier<T> work) {
		return this.rehearsal.of(() -> {
			var report = this.reports.findById(sealedId).orElseThrow(NotFoundException::new);
			this.user.requireManager(report.body().partnershipId());
			release(report, on);
			return work.get();
		});
	}

	/**
	 * Runs work that reads a draft as if it were published, and takes that back. Only for
	 * those who read drafts.
	 * @param on day of publication
	 * @param work receives the slug of the report, which is another one for an amendment
	 */
	@Transactional
	public <T> T asPublished(UUID partnershipId, String slug, LocalDate on, Function<String, T> work) {
		this.user.requireReaderOfDrafts(partnershipId);
		TransactionInterceptor.currentTransactionStatus().setRollbackOnly();
		return published(partnershipId, slug, on, work);
	}

	/**
	 * Runs work that reads a draft as if it were published, and continues with the draft
	 * as it is. Entities are reloaded afterwards. Only for those who read drafts.
	 * @param on day of publication
	 * @param work receives the slug of the report
	 */
	@Transactional
	public <T> T rehearse(UUID partnershipId, String slug, LocalDate on, Function<String, T> work) {
		this.user.requireReaderOfDrafts(partnershipId);
		return this.rehearsal.of(() -> published(partnershipId, slug, on, work));
	}

	private <T> T published(UUID partnershipId, String slug, LocalDate on, Function<String, T> work) {
		var report = this.reports.lock(partnershipId, slug).orElseThrow(NotFoundException::new);
		var amended = amended(report);
		if (amended.isPresent()) {
			this.amendments.apply(report, amended.get());
		}
		else if (report.draft()) {
			report.publish(on);
			this.reports.flush();
		}
		return work.apply(amended.orElse(report).slug());
	}

}
