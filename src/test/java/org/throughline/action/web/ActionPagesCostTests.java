package org.throughline.action.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.SamplePeople;
import org.throughline.SampleTest;
import org.throughline.SqlCounter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * Tests that pages on actions and recommendations need at most twelve SQL statements
 * (design 7), with fifty thousand actions as with a few. The rows are inserted in bulk by
 * SQL.
 */
@SampleTest
@Transactional
class ActionPagesCostTests {

	private static final String MANAGE = "/manage/oxfordshire";

	private static final List<String> MANAGED = List.of("/actions", "/actions?page=2", "/actions?attention=OVERDUE",
			"/actions?attention=NO_UPDATE", "/actions?attention=RESPONSE_OVERDUE", "/letters", "/response-rules",
			"/letters/agencies/oxford-city-council", "/actions?words=number", "/actions/requests", "/actions/verify",
			"/actions/new", "/actions/act-99900", "/actions/act-99900/edit", "/actions/act-99900/update",
			"/actions/act-99900/colour", "/actions/act-99900/owner", "/actions/act-99900/history",
			"/actions/act-99900/recommendations", "/recommendations", "/recommendations/new",
			"/recommendations/rec-99900", "/recommendations/rec-99900/edit", "/recommendations/rec-99900/response",
			"/recommendations/rec-99900/actions", "/recommendations/rec-99900/history", "/plans", "/plans/new",
			"/plans/plan-99900", "/plans/plan-99900/history", "/reassign");

	private static final List<String> OWN = List.of("/my", "/my?attention=OVERDUE",
			"/my?words=number&sort=plan&plan=plan-99900", "/my/actions/still-on-track", "/my/actions/act-99900",
			"/my/recommendations", "/my/recommendations/rec-99900");

	@Autowired
	private MockMvc mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SqlCounter sql;

	@Autowired
	private SamplePeople people;

	@Test
	void costsTheSameWithFiftyThousandActions() {
		fill(99_900, 1_000);
		var few = costs();
		// only the first thousand need a history: fifty thousand would take seconds
		this.jdbc.sql("set local session_replication_role = replica").update();
		fill(200_000, 50_000);
		this.jdbc.sql("set local session_replication_role = origin").update();
		this.jdbc.sql("analyze action").update();
		assertThat(costs()).isEqualTo(few);
		assertThat(few).allSatisfy((page, statements) -> assertThat(statements).as(page).isBetween(1, 12));
	}

	private Map<String, Integer> costs() {
		var costs = new LinkedHashMap<String, Integer>();
		MANAGED.forEach((page) -> costs.put(page, cost(MANAGE + page, this.people.as("business.manager"))));
		OWN.forEach((page) -> costs.put(page, cost(page, this.people.as("partner.agency"))));
		return costs;
	}

	private int cost(String page, RequestPostProcessor person) {
		return this.sql.count(() -> {
			var response = this.mvc.perform(get(page).with(person)).andReturn().getResponse();
			assertThat(response.getStatus()).as(page).isEqualTo(200);
		});
	}

	private void fill(int first, int number) {
		for (String rows : List.of(
				"action_plan (id, partnership_id, slug, title, visibility, version) select gen_random_uuid(), p.id, 'plan-' || n, 'Plan ' || n, 'PARTNER', 0 from partnership p, generate_series(:first, :first + 20) n where p.slug = 'oxfordshire'",
				"recommendation (id, partnership_id, reference, source_type, source_title, position, wording, response, visibility, version) select gen_random_uuid(), p.id, 'rec-' || n, 'OTHER', 'A source', n, 'Recommend number ' || n, 'NOTED', 'PARTNER', 0 from partnership p, generate_series(:first, :first + :number / 10) n where p.slug = 'oxfordshire'",
				"recommendation_addressee (recommendation_id, organisation_id) select r.id, o.id from recommendation r, organisation o where o.slug = 'oxford-city-council' and r.source_title = 'A source' and r.position >= :first",
				"""
						action (id, partnership_id, reference, plan_id, position, wording, owner_id, first_due_on, due_on, visibility, status,
						  status_note, status_changed_at, made_on, awaited_since, version)
						select gen_random_uuid(), p.id, 'act-' || n, (select id from action_plan where slug = 'plan-99900'), n, 'Do number ' || n,
						  o.id, date '2026-01-01' + n % 700, date '2026-01-01' + n % 700, 'PARTNER',
						  (array['IN_PROGRESS', 'NOT_STARTED', 'BLOCKED', 'REPORTED_COMPLETE', 'VERIFIED_COMPLETE', 'RETURNED'])[n % 6 + 1],
						  'said', now(), date '2025-01-01', date '2026-01-01' + n % 320, 0
						from partnership p, organisation o, generate_series(:first, :first + :number - 1) n
						where p.slug = 'oxfordshire' and o.slug = 'oxford-city-council'""",
				"action_recommendation (action_id, recommendation_id) select a.id, r.id from action a, recommendation r where a.position between :first and :first + 3 and r.position between :first and :first + 3 and r.source_title = 'A source' and a.reference like 'act-%' and a.wording like 'Do number%'")) {
			this.jdbc.sql("insert into " + rows).params(Map.of("first", first, "number", number)).update();
		}
	}

}
