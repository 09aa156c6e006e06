package org.throughline.paper;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.file.Sha256;
import org.throughline.platform.job.JobQueue;
import org.throughline.platform.persistence.MappedRecord;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.SignedInUser;

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
		var edition = add(paper, publicFrom, changes);
		this.files.store(edition.id(), edition.snapshot(), edition.sealedAt());
	}

	/** Seals a paper that came from a file. Its files are made in the background. */
	void sealImported(CabinetPaper paper, LocalDate publicFrom) {
		this.queue.add(this.files, add(paper, publicFrom, null).id().toString(), false);
	}

	private PaperEdition add(CabinetPaper paper, LocalDate publicFrom, @Nullable String changes) {
		this.entities.flush();
		var published = snapshot(paper.id(), publicFrom, changes);
		var whole = this.reader.whole(paper.id());
		var edition = new PaperEdition(paper, published,
				new PaperEdition.Sealed(now(), this.user.person().map(SignedInUser::displayName).orElse("Throughline"),
						whole.equals(published.text()) ? null : published.with(whole).json(),
						Sha256.of(published.bytes())));
		this.entities.persist(edition);
		paper.makeFinal();
		this.entities.flush();
		return edition;
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
