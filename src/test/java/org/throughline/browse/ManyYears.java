package org.throughline.browse;

import java.util.Map;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.partnership.TestPartnerships;

/**
 * Twenty years of work in Oxfordshire: 25 organisations with 2,000 actions and 2,000
 * returns, and 100 reviews.
 */
@TestComponent
@Transactional
class ManyYears {

	private final JdbcClient jdbc;

	private final TestPartnerships partnerships;

	private final ManyActions actions;

	ManyYears(JdbcClient jdbc, TestPartnerships partnerships, ManyActions actions) {
		this.jdbc = jdbc;
		this.partnerships = partnerships;
		this.actions = actions;
	}

	/** Adds them, without history. */
	void add() {
		this.actions.add(1, 2_000);
		var place = Map.of("place", this.partnerships.id("oxfordshire"));
		this.jdbc.sql(
				"insert into organisation select gen_random_uuid(), 'agency-' || n, 'OTHER', 0 from generate_series(1, 25) n")
			.update();
		this.jdbc.sql("""
				insert into organisation_name (id, organisation_id, name)
				select gen_random_uuid(), id, 'Agency number ' || slug from organisation where slug like 'agency-%'""")
			.update();
		this.jdbc
			.sql("""
					insert into agency_role (id, partnership_id, organisation_id, role, version)
					select gen_random_uuid(), :place, id, 'RELEVANT_AGENCY', 0 from organisation where slug like 'agency-%'""")
			.params(place)
			.update();
		this.jdbc.sql("""
				update action set owner_id = (select id from organisation where slug = 'agency-' || position % 25 + 1)
				where reference like 'act-9_____'""").update();
		this.jdbc
			.sql("""
					insert into data_request (id, partnership_id, number, organisation_id, kind, period_label, starts_on, ends_on, due_on, state, version)
					select gen_random_uuid(), :place, 1000 + row_number() over (), o.id, k.kind, y || '/' || y - 1999,
					  make_date(y, 4, 1), make_date(y + 1, 3, 31), make_date(y + 1, 6, 30),
					  case when y < 2025 then 'ACCEPTED' else (array['SENT', 'RECEIVED', 'ACCEPTED', 'QUERIED'])[(y + length(o.slug) + length(k.kind)) % 4 + 1] end, 0
					from organisation o cross join generate_series(2006, 2025) y
					cross join unnest(array['SELF_ASSESSMENT', 'CONTRIBUTIONS', 'TRAINING', 'NARRATIVE']) k (kind) where o.slug like 'agency-%'""")
			.params(place)
			.update();
		this.jdbc.sql("""
				insert into case_review (id, partnership_id, reference, type, regime_key, status, visibility, version)
				select gen_random_uuid(), :place, 'many-' || n, 'LCSPR', (select max(key) from regime),
				  case when n < 98 then 'PUBLISHED' else 'OPEN' end, 'INTERNAL', 0 from generate_series(1, 100) n""")
			.params(place)
			.update();
		this.jdbc
			.sql("""
					insert into review_event (id, review_id, number, kind, occurred_on, date_precision, version)
					select gen_random_uuid(), r.id, k.n, k.kind, date '2026-11-01' - (100 - substr(r.reference, 6)::integer) * 70 + k.n::integer * 3,
					  'DAY', 0
					from case_review r
					cross join unnest(array['NOTIFIED', 'RAPID_REVIEW_SENT', 'DECISION', 'COMMISSIONED', 'PUBLISHED']) with ordinality k (kind, n)
					where r.reference like 'many-%' and (k.n < 5 or r.status = 'PUBLISHED')""")
			.update();
	}

}
