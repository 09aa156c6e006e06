package org.throughline.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.persistence.NumberedEntities;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.time.Dates;
import org.throughline.platform.web.NotFoundException;
import org.throughline.publication.CalendarStep;
import org.throughline.publication.PublicationCalendarService;

/**
 * Manages late papers, which state the reason for lateness and that the chair agreed.
 */
@Service
@Transactional(readOnly = true)
public class LateItemService implements PaperGate, PaperTask.Source {

	private final NumberedEntities papers;

	private final PaperEditions editions;

	private final PublicationCalendarService calendars;

	private final EntityManager entities;

	private final CurrentUser user;

	private final Clock clock;

	LateItemService(NumberedEntities papers, PaperEditions editions, PublicationCalendarService calendars,
			EntityManager entities, CurrentUser user, Clock clock) {
		this.papers = papers;
		this.editions = editions;
		this.calendars = calendars;
		this.entities = entities;
		this.user = user;
		this.clock = clock;
	}

	/** Returns the paper's reason for lateness, or {@code null}. */
	public @Nullable LateItem find(UUID partnershipId, int number) {
		return paper(partnershipId, number).lateItem();
	}

	/** Sets the paper's reason for lateness, or {@code null} if it is not late. */
	@Transactional
	public void save(UUID partnershipId, int number, int version, @Nullable LateItem late) {
		var paper = paper(partnershipId, number);
		paper.requireVersion(version);
		if (late != null && late.lateAgreedOn().isAfter(LocalDate.now(this.clock))) {
			throw new RuleViolation("agreedOn", "paper.late.future");
		}
		paper.late((late != null) ? late.checked() : null);
		this.entities.flush();
	}

	private CabinetPaper paper(UUID partnershipId, int number) {
		this.user.requireManager(partnershipId);
		return this.papers.find(CabinetPaper.class, partnershipId, number).orElseThrow(NotFoundException::new);
	}

	/** Returns the day on which the agenda is published, or {@code null}. */
	private @Nullable LocalDate agenda(@Nullable LocalDate meetsOn) {
		return (meetsOn == null) ? null
				: this.calendars.before(meetsOn, false, null)
					.stream()
					.map(CalendarStep::to)
					.max(LocalDate::compareTo)
					.orElse(null);
	}

	@Override
	public List<RuleViolation> obstacles(PaperToSeal paper) {
		var agenda = agenda(paper.meetsOn());
		if (agenda == null || !paper.publicFrom().isAfter(agenda) || this.editions.newest(paper.id()).isPresent()
				|| paper(paper.partnershipId(), paper.number()).lateItem() != null) {
			return List.of();
		}
		return List.of(new RuleViolation("publicFrom", "paper.final.late", Dates.inWords(agenda)));
	}

	@Override
	public List<PaperTask> tasks(PaperDetails paper) {
		var agenda = agenda(paper.meetsOn());
		boolean given = paper(paper.origin().partnershipId(), paper.number()).lateItem() != null;
		boolean late = agenda != null && paper.draft() && LocalDate.now(this.clock).isAfter(agenda);
		return (given || late) ? List.of(new PaperTask(PaperTask.Group.PUBLISH, 0, "late-item", "paper.task.late",
				"paper.task.late." + (given ? "given" : "missing"), List.of(), given)) : List.of();
	}

}
