package org.throughline.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.partnership.PartnershipService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.file.Sha256;
import org.throughline.platform.persistence.Records;
import org.throughline.platform.persistence.Json;
import org.throughline.platform.text.CanonicalJson;
import org.throughline.report.DraftFingerprint;
import org.throughline.report.DraftFingerprints;
import org.throughline.report.PartHash;
import org.throughline.report.PublicationService;
import org.throughline.report.ReportSummary;

/**
 * Computes what drafts would print and remembers it until something changes, in any
 * module: a draft prints figures, money, actions and names that are kept elsewhere.
 */
@Service
@Transactional
class DraftFingerprintService implements DraftFingerprints {

	private final PublicationService publications;

	private final PartnershipService partnerships;

	private final EditionRepository editions;

	private final SnapshotReader snapshots;

	private final PartHashes hashes;

	private final JdbcClient jdbc;

	private final Clock clock;

	DraftFingerprintService(PublicationService publications, PartnershipService partnerships,
			EditionRepository editions, SnapshotReader snapshots, PartHashes hashes, JdbcClient jdbc, Clock clock) {
		this.publications = publications;
		this.partnerships = partnerships;
		this.editions = editions;
		this.snapshots = snapshots;
		this.hashes = hashes;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public DraftFingerprint of(ReportSummary draft) {
		return this.jdbc
			.sql("""
					select f.sha256, f.parts from draft_fingerprint f where f.report_id = ? and not printed_change_after(f.compared_to)
					order by f.compared_to desc limit 1""")
			.param(draft.id())
			.query((row, number) -> new DraftFingerprint(row.getString(1), parts(row.getString(2))))
			.optional()
			.orElseGet(() -> now(draft));
	}

	@Override
	public DraftFingerprint now(ReportSummary draft) {
		long last = this.jdbc.sql("select last_change()").query(Long.class).single();
		var partnership = partnership(draft);
		var today = LocalDate.now(this.clock);
		var found = this.publications.rehearse(draft.partnershipId(), draft.slug(), today,
				(slug) -> this.hashes.of(this.snapshots.read(partnership, slug, 1, today, null)));
		this.jdbc
			.sql("""
					insert into draft_fingerprint (report_id, sha256, parts, compared_to, seen_at)
					values (:report, :sha256, :parts::jsonb, :last, :now)
					on conflict (report_id, sha256) do update set compared_to = excluded.compared_to, seen_at = excluded.seen_at""")
			.param("report", draft.id())
			.param("sha256", found.sha256())
			.param("parts", Json.write(found.parts()))
			.param("last", last)
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		this.jdbc
			.sql("delete from draft_fingerprint where report_id = ? and seen_at < ?::timestamptz - interval '7 days'")
			.param(draft.id())
			.param(this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		return found;
	}

	@Override
	public List<PartHash> shown(UUID reportId, String sha256) {
		return this.jdbc.sql("select parts from draft_fingerprint where report_id = ? and sha256 = ?")
			.param(reportId)
			.param(sha256)
			.query((row, number) -> parts(row.getString(1)))
			.optional()
			.orElse(List.of());
	}

	@Override
	public boolean printsLatestEdition(ReportSummary published) {
		return this.editions.findByReportIdOrderByNumberDesc(published.id()).stream().findFirst().filter((edition) -> {
			var own = edition.snapshot();
			var now = this.snapshots.read(partnership(published), published.slug(), own.number(), own.publishedOn(),
					own.changes());
			return Sha256.of(CanonicalJson.write(now)).equals(edition.sha256());
		}).isPresent();
	}

	private PartnershipSummary partnership(ReportSummary draft) {
		return Records.one(this.partnerships.all(), (each) -> each.id().equals(draft.partnershipId()));
	}

	private static List<PartHash> parts(String json) {
		return List.of(Json.read(json, PartHash[].class));
	}

}
