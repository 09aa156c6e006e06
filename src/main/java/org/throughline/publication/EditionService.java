package org.throughline.publication;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.persistence.Records;
import org.throughline.partnership.PartnershipService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.document.DocumentRefused;
import org.throughline.platform.document.DocumentTurns;
import org.throughline.platform.document.DocumentsBusy;
import org.throughline.platform.file.Sha256;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;
import org.throughline.report.AmendmentStarted;
import org.throughline.report.PublicationOrder;
import org.throughline.report.PublicationService;
import org.throughline.report.ReportDiscarded;
import org.throughline.report.ReportPublished;
import org.throughline.report.ReportSealed;
import org.throughline.report.ReportService;
import org.throughline.report.ReportSummary;
import org.throughline.platform.text.CanonicalJson;

/**
 * Seals reports as editions when they are published, and returns editions and their
 * files. Readers of the report may read its editions; drafts need draft access.
 */
@Service
@Transactional(readOnly = true)
public class EditionService {

	private final EditionRepository editions;

	private final EditionFiles files;

	private final SnapshotReader snapshots;

	private final DocumentTurns turns;

	private final ReportService reports;

	private final PublicationService publications;

	private final PartnershipService partnerships;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	EditionService(EditionRepository editions, EditionFiles files, SnapshotReader snapshots, DocumentTurns turns,
			ReportService reports, PublicationService publications, PartnershipService partnerships, CurrentUser user,
			ApplicationEventPublisher events, Clock clock) {
		this.editions = editions;
		this.files = files;
		this.snapshots = snapshots;
		this.turns = turns;
		this.reports = reports;
		this.publications = publications;
		this.partnerships = partnerships;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/** Returns the editions of a published report, newest first. */
	public List<EditionSummary> editions(UUID partnershipId, String report) {
		var found = this.reports.summary(partnershipId, report);
		return found.draft() ? List.of() : summaries(found);
	}

	/**
	 * Finds a file of a published report or, for readers of drafts, of a sealed one. Its
	 * content is read when it is asked for.
	 * @param address address of the report
	 * @param number number of the edition
	 */
	public EditionFile file(String address, int number, EditionForm form) {
		return this.files.find(address, number, form)
			.filter((file) -> !file.sealed() || this.user.readsDrafts(file.partnershipId()))
			.orElseThrow(NotFoundException::new);
	}

	public byte[] content(EditionFile file) {
		return this.files.content(file);
	}

	/**
	 * Returns a draft as it would be published today, marked as a draft. Nothing is
	 * stored.
	 * @throws DocumentsBusy if too many people make documents
	 */
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	public DraftFile draft(PartnershipSummary partnership, String report, EditionForm form) {
		byte[] content = this.turns.take(() -> this.files
			.make(published(partnership, report, LocalDate.now(this.clock), null), form, true, now()));
		return new DraftFile(EditionFiles.name(partnership.slug(), report, null, form), content);
	}

	/**
	 * Makes and checks the files that a draft will have, outside of a transaction. They
	 * are stored if it is published soon and has not changed.
	 * @param progress receives the number of created files
	 * @throws DocumentRefused if not everyone can read one of the files
	 */
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	void prepare(PartnershipSummary partnership, String report, PublicationOrder order, IntConsumer progress) {
		this.files.prepare(published(partnership, report, order.on(), order.changes()), now(), progress);
	}

	/** Makes and checks the files of a report that was published earlier. */
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	void prepareEarlier(PartnershipSummary partnership, String report, IntConsumer progress) {
		var on = this.reports.summary(partnership.id(), report).publishedOn();
		this.files.prepare(this.snapshots.readEarlier(partnership, report, on), now(), progress);
	}

	/** Reads a draft as if it were published. */
	private Snapshot published(PartnershipSummary partnership, String report, LocalDate on, @Nullable String changes) {
		return this.publications.asPublished(partnership.id(), report, on, (slug) -> {
			int number = nextNumber(this.reports.summary(partnership.id(), slug).id());
			return this.snapshots.read(partnership, slug, number, on, changes);
		});
	}

	/**
	 * Seals a report in the transaction that publishes or seals it or an amendment of it.
	 * @throws DocumentRefused if not everyone can read one of the files
	 */
	@EventListener
	@Transactional
	public void seal(ReportSealed sealed) {
		seal(sealed.partnershipId(), sealed.slug(), EditionOrigin.of(sealed.kind()), sealed.on(), sealed.changes(),
				sealed.waiting());
	}

	/** Publishes the edition that waits for this day, and an event for the latest one. */
	@EventListener
	@Transactional
	public void publish(ReportPublished published) {
		this.editions.findByReportIdAndWaitingTrue(published.reportId()).ifPresent(Edition::publish);
		this.editions.flush();
		var latest = this.editions.findByReportIdOrderByNumberDesc(published.reportId()).get(0);
		var files = this.files.summaries(published.reportId()).getOrDefault(latest.id(), List.of());
		this.events.publishEvent(new EditionPublished(published.partnershipId(), published.reportId(),
				latest.summary(latest.number(), files)));
	}

	/** Removes the edition of a report that returns to draft before it is public. */
	@EventListener
	@Transactional
	public void discard(ReportDiscarded discarded) {
		this.editions.findByReportIdAndWaitingTrue(discarded.reportId()).ifPresent((edition) -> {
			this.files.remove(edition.id());
			this.editions.delete(edition);
		});
		this.editions.flush();
	}

	/** Seals a report as it is before it is amended, unless it has an edition. */
	@EventListener
	@Transactional
	public void sealBefore(AmendmentStarted started) {
		sealEarlier(started.partnershipId(), started.slug());
	}

	/**
	 * Returns the published reports without an edition, newest first: those that were
	 * published before they came into this system.
	 */
	public List<String> publishedEarlier(UUID partnershipId) {
		var sealed = this.editions.reportsWithEdition(partnershipId);
		return this.reports.reportsOf(partnershipId)
			.stream()
			.filter((report) -> report.published() && !sealed.contains(report.id()))
			.map(ReportSummary::slug)
			.toList();
	}

	/**
	 * Seals a report that was published before it came into this system, unless it has an
	 * edition.
	 * @return whether it was sealed
	 */
	@Transactional
	public boolean sealEarlier(UUID partnershipId, String report) {
		this.reports.lock(partnershipId, report);
		boolean without = publishedEarlier(partnershipId).contains(report);
		if (without) {
			seal(partnershipId, report, EditionOrigin.PUBLISHED_EARLIER,
					this.reports.summary(partnershipId, report).publishedOn(), null, null);
		}
		return without;
	}

	private void seal(UUID partnershipId, String slug, EditionOrigin origin, @Nullable LocalDate on,
			@Nullable String changes, @Nullable UUID waiting) {
		var partnership = Records.one(this.partnerships.all(), (each) -> each.id().equals(partnershipId));
		var reportId = this.reports.summary(partnershipId, slug).id();
		var now = now();
		Supplier<Snapshot> read = () -> (origin == EditionOrigin.PUBLISHED_EARLIER)
				? this.snapshots.readEarlier(partnership, slug, on)
				: this.snapshots.read(partnership, slug, nextNumber(reportId), on, changes);
		var snapshot = (waiting != null && on != null) ? this.publications.onItsDay(waiting, on, read) : read.get();
		String by = this.user.name();
		var edition = this.editions.save(new Edition(partnershipId, reportId, snapshot.edition(),
				new Edition.Seal(origin, now, by, Sha256.of(CanonicalJson.write(snapshot)), waiting != null)));
		this.editions.flush();
		this.files.store(edition.id(), snapshot, now);
	}

	/**
	 * Returns the editions that the user may see: readers of drafts also a waiting one.
	 */
	private List<EditionSummary> summaries(ReportSummary report) {
		var found = this.editions.findByReportIdOrderByNumberDesc(report.id());
		int latest = found.stream().filter((each) -> !each.waiting()).mapToInt(Edition::number).max().orElse(0);
		boolean drafts = this.user.readsDrafts(report.partnershipId());
		var files = this.files.summaries(report.id());
		return found.stream()
			.filter((edition) -> drafts || !edition.waiting())
			.map((edition) -> edition.summary(latest, files.getOrDefault(edition.id(), List.of())))
			.toList();
	}

	private int nextNumber(UUID reportId) {
		return this.editions.findByReportIdOrderByNumberDesc(reportId)
			.stream()
			.findFirst()
			.map((latest) -> latest.number() + 1)
			.orElse(1);
	}

	/** Returns the time in the precision of the database and of files. */
	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.SECONDS);
	}

}
