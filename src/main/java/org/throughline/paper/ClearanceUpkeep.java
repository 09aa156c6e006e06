package org.throughline.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.text.Slug;
import org.throughline.platform.time.Dates;
import org.throughline.statute.WorkingDays;

/**
 * Keeps clearances in step with their paper: a changed text reopens what cleared it, and
 * limits follow the day of the meeting.
 */
@Component
class ClearanceUpkeep {

	private final PaperClearanceRepository clearances;

	private final PaperReader reader;

	private final ClearanceLog log;

	private final WorkingDays workingDays;

	private final JdbcClient jdbc;

	ClearanceUpkeep(PaperClearanceRepository clearances, PaperReader reader, ClearanceLog log, WorkingDays workingDays,
			JdbcClient jdbc) {
		this.clearances = clearances;
		this.reader = reader;
		this.log = log;
		this.workingDays = workingDays;
		this.jdbc = jdbc;
	}

	/**
	 * Checks papers whose words may have changed.
	 * @param changed papers, or the meetings for which they are written
	 */
	void check(UUID[] changed) {
		for (var paper : papers(changed)) {
			if (!lock(paper).isEmpty()) {
				check(paper);
			}
		}
	}

	/**
	 * Locks a paper until the end of the transaction and returns its clearances, so that
	 * nobody clears a text while another person changes it.
	 */
	List<PaperClearance> lock(UUID paper) {
		this.jdbc.sql("select id from cabinet_paper where id = ? for update").param(paper).query().listOfRows();
		return this.clearances.findByPaperIdOrderByPosition(paper);
	}

	private List<UUID> papers(UUID[] changed) {
		return this.jdbc
			.sql("select id from cabinet_paper where id = any(:ids) or consideration_id = any(:ids) order by id")
			.param("ids", changed)
			.query(UUID.class)
			.list();
	}

	private void check(UUID paper) {
		var text = this.reader.uncleared(paper);
		var meetings = this.jdbc
			.sql("""
					select m.meets_on from cabinet_paper p join consideration m on m.id = p.consideration_id where p.id = ? and p.state <> 'FINAL'""")
			.param(paper)
			.query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
			.list();
		for (var clearance : this.clearances.findByPaperIdOrderByPosition(paper)) {
			if (clearance.compare(ClearanceTexts.of(text, clearance.subject().section()))) {
				this.log.add(clearance, ClearanceStepKind.REOPENED, null, null, null);
			}
			var limit = clearance.deadline();
			if (!limit.limitMoved() && limit.workingDays() > 0) {
				meetings.forEach((meetsOn) -> limit(clearance, meetsOn.orElse(null)));
			}
		}
		this.clearances.flush();
	}

	private void limit(PaperClearance clearance, @Nullable LocalDate meetsOn) {
		var former = clearance.deadline();
		var due = (meetsOn != null) ? this.workingDays.before(meetsOn, former.workingDays()) : null;
		var limit = limit(former, due, false);
		if (!limit.equals(former)) {
			clearance.limit(limit);
			if (former.dueOn() != null && due != null && meetsOn != null) {
				this.log.add(clearance, ClearanceStepKind.LIMIT_MOVED, "The meeting is on " + Dates.inWords(meetsOn),
						due, null);
			}
		}
	}

	/** Returns a limit with the day from which the board warns. */
	ClearanceLimit limit(ClearanceLimit former, @Nullable LocalDate due, boolean moved) {
		return new ClearanceLimit(due, moved, former.workingDays(), former.alertDays(),
				(due != null) ? this.workingDays.before(due, former.alertDays()) : null);
	}

	/**
	 * Adds a clearance to a paper.
	 * @return its key
	 */
	String add(UUID paper, NewClearance added) {
		var present = lock(paper);
		var taken = present.stream().map((each) -> each.subject().key()).collect(Collectors.toSet());
		String key = Slug.free(Slug.of(added.name()), (each) -> each.equals("new") || taken.contains(each));
		int place = present.stream().mapToInt(PaperClearance::position).max().orElse(-1) + 1;
		this.clearances.saveAndFlush(new PaperClearance(paper, place,
				new ClearanceSubject(key, added.name(), added.section(), added.printed(), false),
				ClearanceLimit.before(added.workingDays(), NewClearance.ALERT_DAYS)));
		return key;
	}

	/** Removes a clearance. */
	void remove(PaperClearance clearance) {
		this.clearances.delete(clearance);
		this.clearances.flush();
	}

}
