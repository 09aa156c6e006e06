package org.throughline.paper;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.file.Sha256;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.SignedInUser;
import org.throughline.platform.text.CanonicalJson;

/**
 * Seals papers as editions.
 */
@Component
class PaperEditions {

	private final PaperReader reader;

	private final EntityManager entities;

	private final JdbcClient jdbc;

	private final CurrentUser user;

	private final Clock clock;

	PaperEditions(PaperReader reader, EntityManager entities, JdbcClient jdbc, CurrentUser user, Clock clock) {
		this.reader = reader;
		this.entities = entities;
		this.jdbc = jdbc;
		this.user = user;
		this.clock = clock;
	}

	/**
	 * Seals a paper that is stored.
	 * @param changes what is new since the edition before, or {@code null} for the first
	 */
	void seal(CabinetPaper paper, LocalDate publicFrom, @Nullable String changes) {
		byte[] content = CanonicalJson.write(this.reader.read(paper.id()));
		int number = this.jdbc.sql("select count(*) + 1 from paper_edition where paper_id = ?")
			.param(paper.id())
			.query(Integer.class)
			.single();
		this.entities.persist(new PaperEdition(paper, number, publicFrom, changes,
				new PaperEdition.Sealed(this.clock.instant().truncatedTo(ChronoUnit.SECONDS),
						this.user.person().map(SignedInUser::displayName).orElse("Throughline"),
						new String(content, StandardCharsets.UTF_8), null, Sha256.of(content))));
		paper.makeFinal();
		this.entities.flush();
	}

}
