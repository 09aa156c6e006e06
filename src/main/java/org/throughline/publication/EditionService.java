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

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.partnership.PartnershipService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.document.DocumentRefused;
import org.throughline.platform.file.Sha256;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.SignedInUser;
import org.throughline.platform.web.NotFoundException;
import org.throughline.report.AmendmentStarted;
import org.throughline.report.PublicationOrder;
import org.throughline.report.ReportDiscarded;
import org.throughline.report.ReportPublished;
import org.throughline.report.ReportService;
import org.throughline.report.ReportSummary;

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

	private final ReportService reports;

	private final PartnershipService partnerships;

	private final CurrentUser user;

	private final Clock clock;

	EditionService(EditionRepository editions, EditionFiles files, SnapshotReader snapshots, ReportService reports,
			PartnershipService partnerships, CurrentUser user, Clock clock) {
		this.editions = editions;
		this.files = files;
		this.snapshots = snapshots;
		this.reports = reports;
		this.partnerships = partnerships;
		this.user = user;
		this.clock = clock;
	}

	/** Returns the editions of a published report, newest first. */
	public List<EditionSummary> editions(UUID partnershipId, String report) {
		var found = this.reports.summary(partnershipId, report);
		return found.draft() ? List.of() : summaries(found);
	}

	/** Returns the files of an edition, without their contents. */
	public List<EditionFileSummary> files(EditionSummary edition) {
		return this.files.summaries(edition.id());
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

	/** Returns the content of a file. */
	public byte[] content(EditionFile file) {
		return this.files.content(file);
	}

	/**
	 * Returns a draft as it would be published today, marked as a draft. Nothing is
	 * stored.
	 */
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	public DraftFile draft(PartnershipSummary partnership, String report, EditionForm form) {
		var snapshot = published(partnership, report, LocalDate.now(this.clock), null);
		byte[] content = this.files.make(snapshot, form, true, now());
		return new DraftFile(EditionFiles.name(partnership.slug(), report, null, form), content);
	}

	/**
	 * Makes and checks the files that a draft will have, outside of a transaction. They
	 * are stored if it is published soon and has not changed.
	 * @param progress is told the number of files that are made
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
		this.files.prepare(this.snapshots.read(partnership, report, 1, on, null), now(), progress);
	}

	/** Reads a draft as if it were published. */
	private Snapshot published(PartnershipSummary partnership, String report, LocalDate on, @Nullable String changes) {
		return this.reports.asPublished(partnership.id(), report, on, (slug) -> {
			int number = nextNumber(this.reports.summary(partnership.id(), slug).id());
			return this.snapshots.read(partnership, slug, number, on, changes);
		});
	}

	/**
	 * Seals a report in the transaction that publishes it or an amendment of it.
	 * @throws DocumentRefused if not everyone can read one of the files
	 */
	@EventListener
	@Transactional
	public void seal(ReportPublished published) {
		seal(published.partnershipId(), published.slug(), EditionOrigin.of(published.kind()), published.on(),
				published.changes());
	}

	/** Removes the edition of a report that returns to draft before it is public. */
	@EventListener
	@Transactional
	public void discard(ReportDiscarded discarded) {
		this.editions.findByReportIdOrderByNumberDesc(discarded.reportId()).forEach((edition) -> {
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
		return this.reports.reportsOf(partnershipId)
			.stream()
			.filter(ReportSummary::published)
			.filter((report) -> this.editions.findByReportIdOrderByNumberDesc(report.id()).isEmpty())
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
					this.reports.summary(partnershipId, report).publishedOn(), null);
		}
		return without;
	}

	private void seal(UUID partnershipId, String slug, EditionOrigin origin, @Nullable LocalDate on,
			@Nullable String changes) {
		var partnership = this.partnerships.all()
			.stream()
			.filter((each) -> each.id().equals(partnershipId))
			.findFirst()
			.orElseThrow(NotFoundException::new);
		var report = this.reports.summary(partnershipId, slug);
		var reportId = report.id();
		var now = now();
		Supplier<Snapshot> read = () -> this.snapshots.read(partnership, slug, nextNumber(reportId), on, changes);
		var snapshot = report.sealed() ? this.reports.onItsDay(report, read) : read.get();
		String by = this.user.person().map(SignedInUser::displayName).orElse("Throughline");
		var edition = this.editions.save(new Edition(partnershipId, reportId, origin, snapshot.edition(),
				new Edition.Seal(now, by, Sha256.of(SnapshotJson.write(snapshot)))));
		this.editions.flush();
		this.files.store(edition.id(), snapshot, now);
	}

	private List<EditionSummary> summaries(ReportSummary report) {
		var found = this.editions.findByReportIdOrderByNumberDesc(report.id());
		int latest = found.isEmpty() ? 0 : found.get(0).number();
		return found.stream().map((edition) -> edition.summary(state(edition.number() < latest, report))).toList();
	}

	private static EditionState state(boolean superseded, ReportSummary report) {
		if (superseded) {
			return EditionState.SUPERSEDED;
		}
		return report.sealed() ? EditionState.SEALED : EditionState.PUBLISHED;
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
