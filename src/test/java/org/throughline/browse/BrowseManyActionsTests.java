package org.throughline.browse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.SampleTest;
import org.throughline.SqlCounter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * What the pages everyone reads cost where there are very many actions, with
 * recommendations, plans and themes. The rows are made in bulk by SQL.
 */
@SampleTest
@Transactional
class BrowseManyActionsTests {

	private static final List<String> PAGES = List.of("/oxfordshire", "/oxfordshire/actions",
			"/oxfordshire/actions?status=overdue", "/oxfordshire/recommendations", "/oxfordshire/reviews",
			"/oxfordshire/themes/neglect", "/oxfordshire/2024-25/actions", "/oxfordshire/2024-25/learning",
			"/oxfordshire/recommendations/rec-90001", "/oxfordshire/actions/act-900001");

	@Autowired
	private MockMvc mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private BrowseWorld world;

	@Autowired
	private SqlCounter counter;

	@Test
	void pageCostsAsManyStatementsWithFiftyThousandActions() {
		// what it adds is thrown away, and needs no history
		this.jdbc.sql("set local session_replication_role = replica").update();
		actions(1, 1_000);
		// statutory deadlines are read once
		this.counter.count(() -> this.mvc.perform(get("/oxfordshire")));
		var before = costs();
		actions(1_001, 50_000);
		this.jdbc.sql("analyze action, recommendation, action_theme, recommendation_theme, action_recommendation")
			.update();
		assertThat(costs()).isEqualTo(before);
		assertThat(before.values()).allSatisfy((count) -> assertThat(count).isLessThanOrEqualTo(12));
	}

	private Map<String, Integer> costs() {
		var costs = new LinkedHashMap<String, Integer>();
		for (String page : PAGES) {
			costs.put(page, this.counter.count(() -> this.mvc.perform(get(page))));
		}
		return costs;
	}

	/** Ten of them answer each recommendation; all are on neglect and in a plan. */
	private void actions(int first, int last) {
		var named = Map.of("place", this.world.partnership("oxfordshire"), "first", first, "last", last);
		this.jdbc.sql("""
				insert into action_plan (id, partnership_id, slug, title, report_id, visibility, version)
				select gen_random_uuid(), :place, 'very-many-' || :first, 'Very many', id, 'PUBLIC', 0
				from annual_report where slug = '2024-25'""").params(named).update();
		this.jdbc
			.sql("""
					insert into recommendation (id, partnership_id, reference, source_type, source_title, position, wording, response,
					  visibility, made_on, version)
					select gen_random_uuid(), :place, 'rec-9' || lpad(n::text, 4, '0'), 'AUDIT', 'An audit', n, 'Ask about the home',
					  'ACCEPTED', 'PUBLIC', date '2024-06-01', 0 from generate_series((:first + 9) / 10, :last / 10) n""")
			.params(named)
			.update();
		this.jdbc
			.sql("""
					insert into action (id, partnership_id, reference, plan_id, position, wording, owner_as_written, due_on, visibility,
					  status, status_note, status_changed_at, made_on, last_heard_on, version)
					select gen_random_uuid(), :place, 'act-9' || lpad(n::text, 5, '0'),
					  (select id from action_plan where slug = 'very-many-' || :first), n, 'Do ' || n, 'Somebody',
					  date '2020-01-01' + n % 7000, 'PUBLIC', (array['NOT_STARTED', 'IN_PROGRESS', 'BLOCKED', 'REPORTED_COMPLETE',
					    'VERIFIED_COMPLETE', 'RETURNED'])[n % 6 + 1], 'said', now(), date '2025-01-01', date '2026-01-01', 0
					from generate_series(:first, :last) n""")
			.params(named)
			.update();
		this.jdbc.sql("""
				insert into action_recommendation select a.id, r.id from action a
				join recommendation r on r.partnership_id = a.partnership_id
				  and r.reference = 'rec-9' || lpad(((a.position + 9) / 10)::text, 4, '0')
				where a.reference like 'act-9_____' and a.position between :first and :last""").params(named).update();
		for (String table : List.of("action", "recommendation")) {
			this.jdbc.sql("""
					insert into %1$s_theme select x.id, t.id from %1$s x, theme t where t.slug = 'neglect'
					  and x.wording in (select 'Ask about the home' union select 'Do ' || x.position)
					on conflict do nothing""".formatted(table)).update();
		}
	}

}
