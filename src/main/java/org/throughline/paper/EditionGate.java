package org.throughline.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.form.RuleViolation;

/**
 * Checks the conditions of every final paper: a meeting date, a publication date, a note
 * of changes, and no other final paper on the same report for the same meeting.
 */
@Component
@Order(10)
class EditionGate implements PaperGate {

	private static final String DAY = "publicFrom";

	private final PaperEditions editions;

	private final JdbcClient jdbc;

	private final Clock clock;

	EditionGate(PaperEditions editions, JdbcClient jdbc, Clock clock) {
		this.editions = editions;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public List<RuleViolation> obstacles(PaperToSeal paper) {
		var obstacles = new ArrayList<RuleViolation>();
		var newest = this.editions.newest(paper.id());
		if (paper.meetsOn() == null) {
			obstacles.add(new RuleViolation("meetsOn", "paper.final.meeting"));
		}
		else if (newest.isEmpty() && paper.publicFrom().isAfter(paper.meetsOn())) {
			obstacles.add(new RuleViolation(DAY, "paper.final.afterMeeting"));
		}
		if (paper.publicFrom().isBefore(LocalDate.now(this.clock))) {
			obstacles.add(new RuleViolation(DAY, "paper.final.past"));
		}
		if (newest.isPresent() == (paper.changes() == null)) {
			obstacles.add(new RuleViolation("changes",
					newest.isPresent() ? "paper.final.changesMissing" : "paper.final.changesOfFirst"));
		}
		if (newest.isPresent() && newest.get().text().equals(paper.text())) {
			obstacles.add(new RuleViolation("changes", "paper.final.unchanged"));
		}
		this.jdbc.sql("""
				select distinct o.title from cabinet_paper p join consideration c on c.id = p.consideration_id
				join cabinet_paper o on o.id <> p.id and o.partnership_id = p.partnership_id and o.state = 'FINAL'
				join consideration d on d.id = o.consideration_id and d.meets_on = c.meets_on and d.body = c.body
				  and d.council is not distinct from c.council
				where p.id = ? and exists (select from paper_report r join paper_report s on s.report_id = r.report_id
				  where r.paper_id = p.id and s.paper_id = o.id)""")
			.param(paper.id())
			.query(String.class)
			.list()
			.forEach((title) -> obstacles.add(new RuleViolation("meetsOn", "paper.final.other", title)));
		return obstacles;
	}

}
