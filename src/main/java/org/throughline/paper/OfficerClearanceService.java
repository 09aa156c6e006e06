package org.throughline.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.persistence.MappedRecord;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.Role;
import org.throughline.platform.web.NotFoundException;

/**
 * The clearances that an officer was asked for. Officers see a paper once they are asked,
 * and clear exactly the text that they have read.
 */
@Service
@Transactional(readOnly = true)
public class OfficerClearanceService {

	/**
	 * Selects what the person was asked for and may answer: nobody clears an own paper.
	 */
	private static final String OWN = """
			select r.paper_id as id, r.partnership_id, l.slug, r.number, r.title, r.body, r.meets_on, r.key_decision, r.key, r.name, r.state, r.due_on
			from clearance_request r join partnership_label l on l.id = r.partnership_id
			where r.person_id = :person and r.state not in ('NOT_REQUESTED', 'NOT_NEEDED') and r.partnership_id = any(:partnerships)
			  and not exists (select from person_role g where g.person_id = r.person_id and g.partnership_id = r.partnership_id
			    and g.role = 'BUSINESS_MANAGER') and\s""";

	private final ClearanceReader reader;

	private final ClearanceUpkeep upkeep;

	private final ClearanceLog log;

	private final PaperReader papers;

	private final JdbcClient jdbc;

	private final CurrentUser user;

	private final Clock clock;

	OfficerClearanceService(ClearanceReader reader, ClearanceUpkeep upkeep, ClearanceLog log, PaperReader papers,
			JdbcClient jdbc, CurrentUser user, Clock clock) {
		this.reader = reader;
		this.upkeep = upkeep;
		this.log = log;
		this.papers = papers;
		this.jdbc = jdbc;
		this.user = user;
		this.clock = clock;
	}

	/**
	 * Returns the clearances of the signed-in officer: those that wait, then the others.
	 */
	public List<OfficerClearance> own() {
		return own("true order by r.waits desc, r.due_on, r.title, r.name limit 200", "");
	}

	/**
	 * Returns a clearance of the signed-in officer.
	 * @throws NotFoundException if the officer was not asked for it
	 */
	public ClearanceFile find(String partnership, int number, String key) {
		return own("r.key = :key limit 200", key).stream()
			.filter((each) -> each.paper().slug().equals(partnership) && each.paper().number() == number)
			.findFirst()
			.map((each) -> this.reader.file(each.paper(), key))
			.orElseThrow(NotFoundException::new);
	}

	/** Returns the clearance that a private link of the officer opens. */
	public ClearanceFile find(UUID clearance) {
		return own("r.id = cast(:key as uuid)", clearance.toString()).stream()
			.findFirst()
			.map((each) -> this.reader.file(each.paper(), each.key()))
			.orElseThrow(NotFoundException::new);
	}

	private List<OfficerClearance> own(String which, String key) {
		var partnerships = this.user.grants()
			.stream()
			.filter((grant) -> grant.role() == Role.CLEARING_OFFICER && grant.partnershipId() != null)
			.map((grant) -> grant.partnershipId())
			.toArray(UUID[]::new);
		return this.jdbc.sql(OWN + which)
			.param("person", this.user.requirePerson())
			.param("partnerships", partnerships)
			.param("key", key)
			.query(MappedRecord.rows(OfficerClearance.class))
			.list();
	}

	/**
	 * Clears or returns a text.
	 * @param seen the checksum of the text that the officer has read
	 * @throws RuleViolation if the text has changed since, or there is an answer already
	 */
	@Transactional
	public void answer(ClearanceFile file, int version, String seen, ClearanceAnswer given) {
		var clearance = this.upkeep.lock(file.paper().id())
			.stream()
			.filter((each) -> each.id().equals(find(file.clearance().id()).clearance().id()))
			.findFirst()
			.orElseThrow(NotFoundException::new);
		String text = ClearanceTexts.of(this.papers.uncleared(file.paper().id()), clearance.subject().section());
		if (!ClearanceFile.fingerprint(text).equals(seen)) {
			throw new RuleViolation("decision", "clearance.textChanged");
		}
		clearance.requireVersion(version);
		if (!clearance.state().waits()) {
			throw new RuleViolation("decision", "clearance.answered");
		}
		var answer = given.checked(false);
		if (answer.cleared()) {
			clearance.clear(answer.officer(), answer.day(), text);
			this.log.add(clearance, ClearanceStepKind.CLEARED, answer.note(), answer.day(), text);
		}
		else {
			clearance.giveBack(answer.officer(), answer.day(), String.valueOf(answer.note()));
			this.log.add(clearance, ClearanceStepKind.RETURNED, answer.note(), answer.day(), null);
		}
	}

	/** Returns today, by which limits have passed. */
	public LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
