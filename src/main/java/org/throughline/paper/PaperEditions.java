package org.throughline.paper;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.file.Sha256;
import org.throughline.platform.job.JobQueue;
import org.throughline.platform.persistence.MappedRecord;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.CurrentUser;

/**
 * Seals papers as editions.
 */
@Component
class PaperEditions {

	private final PaperReader reader;

	private final PaperFiles files;

	private final JobQueue queue;

	private final EntityManager entities;

	private final JdbcClient jdbc;

	private final CurrentUser user;

	private final Clock clock;

	PaperEditions(PaperReader reader, PaperFiles files, JobQueue queue, EntityManager entities, JdbcClient jdbc,
			CurrentUser user, Clock clock) {
		this.reader = reader;
		this.files = files;
		this.queue = queue;
		this.entities = entities;
		this.jdbc = jdbc;
		this.user = user;
		this.clock = clock;
	}

	/**
	 * Seals a paper that is stored, with its files.
	 * @param changes what is new since the edition before, or {@code null} for the first
	 */
	void seal(CabinetPaper paper, LocalDate publicFrom, @Nullable String changes) {
		var sealedAt = now();
		var published = publishable(paper, publicFrom, changes);
		this.files.store(add(paper, published, sealedAt), published, sealedAt);
	}

	/** Seals a paper that came from a file. Its files are made in the background. */
	void sealImported(CabinetPaper paper, LocalDate publicFrom) {
		this.queue.add(this.files, add(paper, publishable(paper, publicFrom, null), now()).toString(), false);
	}

	private PaperSnapshot publishable(CabinetPaper paper, LocalDate publicFrom, @Nullable String changes) {
		this.entities.flush();
		return snapshot(paper.id(), publicFrom, changes);
	}

	/** Stores an edition, which the database refuses to change, and returns its id. */
	private UUID add(CabinetPaper paper, PaperSnapshot published, Instant sealedAt) {
		var id = TimeOrderedId.next();
		var whole = this.reader.whole(paper.id());
		var edition = published.edition();
		this.jdbc
			.sql("""
					insert into paper_edition (id, partnership_id, paper_id, number, public_from, changes, sealed_at, sealed_by,
					  content, exempt_content, sha256, version)
					values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""")
			.params(Arrays.asList(id, paper.partnershipId(), paper.id(), edition.number(), edition.publicFrom(),
					edition.changes(), sealedAt.atOffset(ZoneOffset.UTC), this.user.name(), published.json(),
					whole.equals(published.text()) ? null : published.with(whole).json(), Sha256.of(published.bytes())))
			.update();
		paper.makeFinal();
		this.entities.flush();
		return id;
	}

	/** Reads what everyone could read of a paper if it was sealed now. */
	PaperSnapshot snapshot(UUID paper, LocalDate publicFrom, @Nullable String changes) {
		return this.jdbc
			.sql("""
					select l.slug as partnership, p.slug, coalesce(c.council, (partnership_name_at(p.partnership_id, coalesce(c.meets_on, :today))).name)
					  as author, c.body, c.meets_on, (select count(*) + 1 from paper_edition e where e.paper_id = p.id) as number
					from cabinet_paper p join consideration c on c.id = p.consideration_id join partnership_label l on l.id = p.partnership_id
					where p.id = :paper""")
			.param("today", LocalDate.now(this.clock))
			.param("paper", paper)
			.query((row, at) -> new PaperSnapshot(MappedRecord.read(row, PaperSnapshot.Paper.class),
					new PaperSnapshot.Edition(row.getInt("number"), publicFrom, changes), this.reader.published(paper)))
			.single();
	}

	/** Returns the whole paper as its newest edition has it; empty if it has none. */
	Optional<PaperSnapshot> newest(UUID paper) {
		return this.jdbc
			.sql("""
					select coalesce(exempt_content, content) from paper_edition where paper_id = ? order by number desc limit 1""")
			.param(paper)
			.query((row, number) -> PaperSnapshot.read(row.getString(1)))
			.optional();
	}

	/** Returns the time in the precision of the database and of files. */
	Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.SECONDS);
	}

}
