package org.throughline.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.MappedRecord;
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
		var rules = this.jdbc
			.sql("""
					select t.key, m.meets_on, t.working_days, t.alert_days from cabinet_paper p join consideration m on m.id = p.consideration_id
					join template_clearance t on t.template_id = p.template_id where p.id = ? and p.state <> 'FINAL'""")
			.param(paper)
			.query(MappedRecord.rows(Rule.class))
			.list();
		for (var clearance : this.clearances.findByPaperIdOrderByPosition(paper)) {
			if (clearance.compare(ClearanceTexts.of(text, clearance.subject().section()))) {
				this.log.add(clearance, ClearanceStepKind.REOPENED, null, null, null);
			}
			rules.stream()
				.filter((rule) -> rule.key.equals(clearance.subject().key()) && !clearance.deadline().limitMoved())
				.findFirst()
				.ifPresent((rule) -> limit(clearance, rule));
		}
		this.clearances.flush();
	}

	private void limit(PaperClearance clearance, Rule rule) {
		var former = clearance.deadline().dueOn();
		var limit = limit(rule.meetsOn, rule.workingDays, rule.alertDays);
		if (!limit.equals(clearance.deadline())) {
			clearance.limit(limit);
			if (former != null && limit.dueOn() != null && rule.meetsOn != null) {
				this.log.add(clearance, ClearanceStepKind.LIMIT_MOVED,
						"The meeting is on " + Dates.inWords(rule.meetsOn), limit.dueOn(), null);
			}
		}
	}

	private ClearanceLimit limit(@Nullable LocalDate meetsOn, int days, int alertDays) {
		var due = (meetsOn != null) ? this.workingDays.before(meetsOn, days) : null;
		return limit(due, false, alertDays);
	}

	/** Returns a limit with the day from which the board warns. */
	ClearanceLimit limit(@Nullable LocalDate due, boolean moved, int alertDays) {
		return new ClearanceLimit(due, moved, alertDays,
				(due != null) ? this.workingDays.before(due, alertDays) : null);
	}

	/** The rule of the template. */
	private record Rule(String key, @Nullable LocalDate meetsOn, int workingDays, int alertDays) {

	}

}
