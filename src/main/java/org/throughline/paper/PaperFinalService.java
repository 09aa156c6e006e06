package org.throughline.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.document.DocumentRefused;
import org.throughline.platform.file.Sha256;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.persistence.NumberedEntities;
import org.throughline.platform.publication.OpenIdentifiers;
import org.throughline.platform.publication.PublicTexts;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.text.CanonicalJson;
import org.throughline.platform.form.TextRules;
import org.throughline.platform.web.NotFoundException;

/**
 * Makes papers final and amends final ones: seals their content as an edition.
 */
@Service
@Transactional
public class PaperFinalService {

	private final List<PaperGate> gates;

	private final PaperReader reader;

	private final PaperEditions editions;

	private final PublicTexts texts;

	private final NumberedEntities numbered;

	private final EntityManager entities;

	private final JdbcClient jdbc;

	private final CurrentUser user;

	private final PaperFacts facts;

	private final Clock clock;

	PaperFinalService(List<PaperGate> gates, PaperReader reader, PaperEditions editions, PublicTexts texts,
			NumberedEntities numbered, EntityManager entities, JdbcClient jdbc, CurrentUser user, PaperFacts facts,
			Clock clock) {
		this.gates = gates;
		this.reader = reader;
		this.editions = editions;
		this.texts = texts;
		this.numbered = numbered;
		this.entities = entities;
		this.jdbc = jdbc;
		this.user = user;
		this.facts = facts;
		this.clock = clock;
	}

	/**
	 * Returns what keeps a paper from becoming final, without the disclosure check.
	 * @param publicFrom the day from which it is to be public
	 */
	@Transactional(readOnly = true)
	public List<RuleViolation> obstacles(UUID partnershipId, int number, LocalDate publicFrom,
			@Nullable String changes) {
		var paper = find(partnershipId, number);
		return obstacles(toSeal(paper, meetsOn(paper), publicFrom, changes));
	}

	/** Returns what the page shows before a paper becomes final. */
	@Transactional(readOnly = true)
	public PaperFinalCheck check(UUID partnershipId, int number) {
		var paper = find(partnershipId, number);
		var meetsOn = meetsOn(paper);
		var today = LocalDate.now(this.clock);
		var agenda = this.facts.publicDay(meetsOn);
		var toSeal = toSeal(paper, meetsOn, agenda.isBefore(today) ? today : agenda, null);
		return new PaperFinalCheck(paper.id(), toSeal.text().title(), fingerprint(toSeal.text()), toSeal.publicFrom(),
				obstacles(toSeal));
	}

	/**
	 * Makes a paper final, or seals its next edition if it is final already.
	 * @param seen the fingerprint of what the person saw of it
	 * @param publicFrom the day from which it is public
	 * @param changes the public note of changes, or {@code null} for the first edition
	 * @throws RuleViolation if a condition is not met
	 * @throws OpenIdentifiers if words may identify a child and no reason is given
	 * @throws DocumentRefused if not everyone can read one of its files
	 * @throws OptimisticLockingFailureException if its content has changed in the
	 * meantime
	 */
	public void makeFinal(UUID partnershipId, int number, String seen, LocalDate publicFrom, @Nullable String changes) {
		var paper = find(partnershipId, number);
		this.user.requireRecentSecondStep();
		this.entities.lock(paper, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
		var toSeal = toSeal(paper, meetsOn(paper), publicFrom,
				(changes == null || changes.isBlank()) ? null : TextRules.required("changes", changes, TextRules.NOTE));
		if (!fingerprint(toSeal.text()).equals(seen)) {
			throw new OptimisticLockingFailureException("The paper has changed");
		}
		var obstacles = obstacles(toSeal);
		if (!obstacles.isEmpty()) {
			throw RuleViolation.of(obstacles);
		}
		this.texts.acceptIn(paper.id(), (toSeal.changes() == null) ? null : new PublicTexts.Text(partnershipId,
				"paper_edition", "changes", "papers/" + number + "/final", toSeal.changes()));
		this.editions.seal(paper, publicFrom, toSeal.changes());
	}

	private List<RuleViolation> obstacles(PaperToSeal paper) {
		var obstacles = new ArrayList<RuleViolation>();
		this.gates.forEach((gate) -> obstacles.addAll(gate.obstacles(paper)));
		return obstacles;
	}

	private CabinetPaper find(UUID partnershipId, int number) {
		this.user.requireManager(partnershipId);
		return this.numbered.find(CabinetPaper.class, partnershipId, number).orElseThrow(NotFoundException::new);
	}

	private @Nullable LocalDate meetsOn(CabinetPaper paper) {
		return this.jdbc.sql("select meets_on from consideration where id = ?")
			.param(paper.considerationId())
			.query((row, at) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
			.single()
			.orElse(null);
	}

	private PaperToSeal toSeal(CabinetPaper paper, @Nullable LocalDate meetsOn, LocalDate publicFrom,
			@Nullable String changes) {
		return new PaperToSeal(paper.id(), paper.partnershipId(), paper.number(), meetsOn, publicFrom, changes,
				this.reader.whole(paper.id()));
	}

	private static String fingerprint(PaperText text) {
		return Sha256.of(CanonicalJson.write(text));
	}

}
