package org.throughline.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.account.OfficerAccounts;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.form.TextRules;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;
import org.throughline.publication.CalendarStep;
import org.throughline.publication.PublicationCalendarService;
import org.throughline.statute.WorkingDays;

/**
 * The clearances of a paper, for business managers: they ask officers and record
 * responses received elsewhere. They cannot clear a paper themselves.
 */
@Service
@Transactional(readOnly = true)
public class ClearanceService {

	private final ClearanceReader reader;

	private final ClearanceUpkeep upkeep;

	private final ClearanceLog log;

	private final PaperReader papers;

	private final OfficerAccounts officers;

	private final PublicationCalendarService calendars;

	private final WorkingDays workingDays;

	private final CurrentUser user;

	private final Clock clock;

	ClearanceService(ClearanceReader reader, ClearanceUpkeep upkeep, ClearanceLog log, PaperReader papers,
			OfficerAccounts officers, PublicationCalendarService calendars, WorkingDays workingDays, CurrentUser user,
			Clock clock) {
		this.reader = reader;
		this.upkeep = upkeep;
		this.log = log;
		this.papers = papers;
		this.officers = officers;
		this.calendars = calendars;
		this.workingDays = workingDays;
		this.user = user;
		this.clock = clock;
	}

	/** Returns a paper. */
	public ClearancePaper paper(UUID partnershipId, int number) {
		this.user.requireManager(partnershipId);
		return this.reader.paper(partnershipId, number);
	}

	/** Returns the clearances of a paper, in their order. */
	public List<ClearanceDetails> clearances(ClearancePaper paper) {
		this.user.requireManager(paper.partnershipId());
		return this.reader.clearances(paper.id());
	}

	/**
	 * Returns what is due before the meeting of a paper; empty if its day is not known.
	 */
	public List<CalendarStep> deadlines(ClearancePaper paper) {
		var meeting = paper.meetsOn();
		return (meeting != null) ? this.calendars.before(meeting, paper.keyDecision(), null) : List.of();
	}

	/**
	 * Returns a clearance with its text and history.
	 * @throws NotFoundException if the paper has none with this key
	 */
	public ClearanceFile find(UUID partnershipId, int number, String key) {
		return this.reader.file(paper(partnershipId, number), key);
	}

	/**
	 * Adds a clearance that this paper needs beyond those of its template.
	 * @return its key
	 * @throws RuleViolation if the paper does not have its section
	 */
	@Transactional
	public String add(ClearancePaper paper, NewClearance added) {
		this.user.requireManager(paper.partnershipId());
		if (added.section() != null && !this.reader.sections(paper).containsKey(added.section())) {
			throw new RuleViolation("section", "clearance.section.unknown");
		}
		return this.upkeep.add(paper.id(), added.checked());
	}

	/** Returns the headings of the sections of a paper that can be cleared, by key. */
	public Map<String, String> sections(ClearancePaper paper) {
		this.user.requireManager(paper.partnershipId());
		return this.reader.sections(paper);
	}

	/**
	 * Removes a clearance that was added and never asked for. One that the template wants
	 * is marked as not needed, with a reason.
	 * @throws RuleViolation if it stays
	 */
	@Transactional
	public void remove(ClearanceFile file, int version) {
		var clearance = forChange(file, version);
		if (!file.removable()) {
			throw new RuleViolation("", "clearance.notRemoved");
		}
		this.upkeep.remove(clearance);
	}

	/** Asks an officer, who gets an account if needed; asking again needs a reason. */
	@Transactional
	public void ask(ClearanceFile file, int version, ClearanceRequest request) {
		var clearance = forChange(file, version);
		var officer = ClearanceAnswer.checked(request.officer());
		String email = TextRules.required("email", officer.email(), 100);
		boolean again = clearance.state() != ClearanceState.NOT_REQUESTED;
		String message = again ? TextRules.requiredNote("note", request.message())
				: TextRules.note("note", request.message());
		var person = this.officers.admit(file.paper().partnershipId(), email, officer.officer());
		clearance.ask(officer, person, TextRules.optional("printed", request.printed(), TextRules.LINE));
		this.log.add(clearance, again ? ClearanceStepKind.REQUESTED_AGAIN : ClearanceStepKind.REQUESTED, message,
				clearance.deadline().dueOn(), null);
	}

	/**
	 * Records the answer that an officer gave elsewhere, for example by email.
	 * @throws RuleViolation if the person who records it would clear it
	 */
	@Transactional
	public void record(ClearanceFile file, int version, ClearanceAnswer given, @Nullable String printed) {
		var clearance = forChange(file, version);
		var answer = given.checked(true);
		if (answer.day().isAfter(LocalDate.now(this.clock))) {
			throw new RuleViolation("day", "clearance.day.future");
		}
		if (this.user.person()
			.filter((person) -> person.displayName().equalsIgnoreCase(answer.officer().officer())
					|| person.getUsername().equalsIgnoreCase(answer.officer().email()))
			.isPresent()) {
			throw new RuleViolation("officer", "clearance.own");
		}
		if (answer.cleared()) {
			String text = ClearanceTexts.of(this.papers.uncleared(file.paper().id()), clearance.subject().section());
			clearance.clear(answer.officer(), answer.day(), text);
			clearance.print(TextRules.optional("printed", printed, TextRules.LINE));
			this.log.add(clearance, ClearanceStepKind.RECORDED, answer.note(), answer.day(), text);
		}
		else {
			clearance.giveBack(answer.officer(), answer.day(), String.valueOf(answer.note()));
			this.log.add(clearance, ClearanceStepKind.RETURNED, answer.note(), answer.day(), null);
		}
	}

	/** Moves the limit, with a reason. The history keeps the former ones. */
	@Transactional
	public void moveLimit(ClearanceFile file, int version, LocalDate day, String reason) {
		var clearance = forChange(file, version);
		var meeting = file.paper().meetsOn();
		if (day.isBefore(LocalDate.now(this.clock)) || (meeting != null && !day.isBefore(meeting))) {
			throw new RuleViolation("day", "clearance.limit.range");
		}
		if (!this.workingDays.isWorkingDay(day)) {
			throw new RuleViolation("day", "clearance.limit.notWorkingDay");
		}
		clearance.limit(this.upkeep.limit(clearance.deadline(), day, true));
		this.log.add(clearance, ClearanceStepKind.LIMIT_MOVED, TextRules.requiredNote("note", reason), day, null);
	}

	/** Records that a clearance is not needed, with a reason. */
	@Transactional
	public void notNeeded(ClearanceFile file, int version, String reason) {
		var clearance = forChange(file, version);
		String why = TextRules.requiredNote("note", reason);
		clearance.notNeeded(LocalDate.now(this.clock), why);
		this.log.add(clearance, ClearanceStepKind.NOT_NEEDED, why, null, null);
	}

	/** Returns today, by which limits are near or have passed. */
	public LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private PaperClearance forChange(ClearanceFile file, int version) {
		this.user.requireManager(file.paper().partnershipId());
		var clearance = this.upkeep.lock(file.paper().id())
			.stream()
			.filter((each) -> each.id().equals(file.clearance().id()))
			.findFirst()
			.orElseThrow(NotFoundException::new);
		clearance.requireVersion(version);
		return clearance;
	}

}
