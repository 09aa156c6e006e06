package org.throughline.browse;

import java.util.List;
import java.util.Map;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.partnership.TestPartnerships;

/**
 * Adds many public actions to Oxfordshire. Ten of them answer each recommendation; all
 * are on neglect and in a plan.
 */
@TestComponent
@Transactional
class ManyActions {

	private final JdbcClient jdbc;

	private final TestPartnerships partnerships;

	ManyActions(JdbcClient jdbc, TestPartnerships partnerships) {
		this.jdbc = jdbc;
		this.partnerships = partnerships;
	}

	/** Adds actions with these numbers, without history. */
	void add(int first, int last) {
		this.jdbc.sql("set local session_replication_role = replica").update();
		this.jdbc.sql("set local statement_timeout = 0").update();
		var named = Map.of("place", this.partnerships.id("oxfordshire"), "first", first, "last", last);
		this.jdbc.sql("""
				insert into action_plan (id, partnership_id, slug, title, report_id, visibility, version)
				select gen_random_uuid(), :place, 'very-many-' || :first, 'Very many', id, 'PUBLIC', 0
				from annual_report where slug = '2024-25' and partnership_id = :place""").params(named).update();
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
					  status, status_note, status_changed_at, made_on, awaited_since, version)
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
