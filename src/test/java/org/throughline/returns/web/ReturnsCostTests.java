package org.throughline.returns.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.SampleTest;
import org.throughline.SqlCounter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.returns.web.ReturnsVisitor.MANAGED;
import static org.throughline.returns.web.ReturnsVisitor.MANAGER;
import static org.throughline.returns.web.ReturnsVisitor.POLICE;

/**
 * What the pages on returns cost in SQL statements: at most twelve, with 400
 * organisations asked as with a few.
 */
@SampleTest
@Transactional
class ReturnsCostTests {

	@Autowired
	private ReturnsVisitor visitor;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SqlCounter sql;

	@Test
	void costsTheSameWithFourHundredOrganisations() throws Exception {
		this.visitor.ask("CONTRIBUTIONS", "", "thames-valley-police");
		this.visitor.ask("SELF_ASSESSMENT", "safeguarding-audit-2021", "thames-valley-police");
		this.visitor.ask("TRAINING", "", "thames-valley-police");
		int training = this.visitor.number("thames-valley-police", "TRAINING");
		int contributions = this.visitor.number("thames-valley-police", "CONTRIBUTIONS");
		int ratings = this.visitor.number("thames-valley-police", "SELF_ASSESSMENT");
		this.visitor.send("/my/returns/oxfordshire/" + contributions + "/contributions", POLICE, "version", "0",
				"press", "send", "lines[0].kind", "CASH", "lines[0].amount", "5");
		this.visitor.send("/my/returns/oxfordshire/" + training + "/training", POLICE, "version", "0", "press", "send",
				"activities[0].title", "A course", "activities[0].kind", "COURSE", "activities[0].mode", "ONLINE",
				"activities[0].charge", "FREE");
		var few = costs(contributions, ratings, training);
		for (String rows : List.of(
				"organisation (id, slug, kind, version) select gen_random_uuid(), 'school-' || n, 'POLICE', 0 from generate_series(1, 400) n",
				"organisation_name (id, organisation_id, name) select gen_random_uuid(), id, 'School ' || slug from organisation where slug like 'school-%'",
				"agency_role (id, organisation_id, partnership_id, role, version) select gen_random_uuid(), o.id, p.id, 'RELEVANT_AGENCY', 0 from organisation o, partnership p where o.slug like 'school-%' and p.slug = 'oxfordshire'",
				"data_request (id, partnership_id, number, organisation_id, kind, period_label, starts_on, ends_on, due_on, state, version) select gen_random_uuid(), p.id, 5000 + row_number() over (), o.id, 'CONTRIBUTIONS', '2029/30', '2029-04-01', '2030-03-31', '2026-01-01', 'SENT', 0 from organisation o, partnership p where o.slug like 'school-%' and p.slug = 'oxfordshire'")) {
			this.jdbc.sql("insert into " + rows).update();
		}
		assertThat(costs(contributions, ratings, training)).isEqualTo(few);
		assertThat(few).allSatisfy((page, statements) -> assertThat(statements).as(page).isBetween(1, 12));
	}

	private Map<String, Integer> costs(int contributions, int ratings, int training) {
		var costs = new LinkedHashMap<String, Integer>();
		for (String page : List.of("", "?state=WAITING", "?kind=TRAINING&page=2", "/new", "/" + contributions,
				"/" + ratings, "/" + training)) {
			costs.put(MANAGED + page, this.sql.count(() -> this.visitor.read(MANAGED + page, MANAGER)));
		}
		costs.put("/manage/oxfordshire", this.sql.count(() -> this.visitor.read("/manage/oxfordshire", MANAGER)));
		for (String page : List.of("", "/oxfordshire/" + contributions + "/contributions",
				"/oxfordshire/" + ratings + "/self-assessment", "/oxfordshire/" + training + "/training")) {
			costs.put("/my/returns" + page, this.sql.count(() -> this.visitor.read("/my/returns" + page, POLICE)));
		}
		return costs;
	}

}
