package org.throughline.browse;

import java.time.LocalDate;
import java.util.UUID;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.throughline.platform.security.Visibility;
import org.throughline.review.TestReviews;

/**
 * Reviews of Oxfordshire with all that hangs on them, beside those of the sample. Their
 * recommendations, actions and ratings are rows: they have references and hostile texts
 * that no service gives or accepts.
 */
@TestComponent
class ReviewRows {

	/** What a review of which nothing is public is called, and speaks of. */
	static final String SECRET = "Zebedee-9417";

	/** The day it happened. */
	static final LocalDate DAY = LocalDate.of(1931, 7, 19);

	private final TestReviews reviews;

	private final JdbcClient jdbc;

	ReviewRows(TestReviews reviews, JdbcClient jdbc) {
		this.reviews = reviews;
		this.jdbc = jdbc;
	}

	/** A review whose every word is the word given. */
	UUID review(String reference, String visibility, String word) {
		return this.reviews.add(oxfordshire(), reference, Visibility.valueOf(visibility), word, DAY, "neglect");
	}

	/** A recommendation of the review, and an action with an update and evidence. */
	void followUp(UUID review, int number, String visibility, String word, String status) {
		UUID recommendation = UUID.randomUUID();
		UUID action = UUID.randomUUID();
		UUID update = UUID.randomUUID();
		this.jdbc
			.sql("""
					insert into recommendation (id, partnership_id, reference, source_type, source_id, source_title, position, wording,
					  response, visibility, made_on, version)
					values (?, ?, ?, 'REVIEW', ?, 'A review', ?, ?, 'ACCEPTED', ?, ?, 0)""")
			.params(recommendation, oxfordshire(), "rec-" + number, review, number, word, visibility, DAY)
			.update();
		this.jdbc.sql("insert into recommendation_theme select ?, id from theme where slug = 'neglect'")
			.param(recommendation)
			.update();
		this.jdbc
			.sql("""
					insert into action (id, partnership_id, reference, position, wording, owner_as_written, lead_role, due_on, visibility,
					  status, status_note, status_changed_at, made_on, last_heard_on, note, version)
					values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'said', now(), ?, ?, ?, 0)""")
			.params(action, oxfordshire(), "act-" + number, number, word, word, word, DAY, visibility, status, DAY, DAY,
					word)
			.update();
		this.jdbc.sql("insert into action_recommendation values (?, ?)").params(action, recommendation).update();
		this.jdbc.sql("insert into action_theme select ?, id from theme where slug = 'neglect'").param(action).update();
		this.jdbc.sql("""
				insert into action_update (id, action_id, number, at, kind, status, note, by_name, as_of, visibility)
				values (?, ?, 1, now(), 'PROGRESS', ?, ?, ?, ?, ?)""")
			.params(update, action, status, word, word, DAY, visibility)
			.update();
		this.jdbc.sql("""
				insert into evidence (id, action_id, update_id, number, describes, link)
				values (gen_random_uuid(), ?, ?, 1, ?, 'https://example.org/')""")
			.params(action, update, word)
			.update();
	}

	/** What next year's report, a draft, declares. */
	void declared(String period, String report, String words) {
		this.reviews.declare(oxfordshire(), period, report, 941, words);
	}

	/**
	 * Ratings that no published report states, and what is never public of those that one
	 * does.
	 */
	void ratings(String words) {
		this.jdbc.sql("""
				insert into rating_scheme (id, partnership_id, slug, name, version)
				values ('00000000-0000-4000-8000-000000009417', ?, 'secret-zz-scheme', ?, 0)""")
			.params(oxfordshire(), words)
			.update();
		this.jdbc.sql("""
				insert into rating_level (id, scheme_id, label, position, colour, definition)
				values (gen_random_uuid(), '00000000-0000-4000-8000-000000009417', 'Gold', 1, 'GREEN', ?)""")
			.param(words)
			.update();
		this.jdbc
			.sql("""
					insert into standard_set (id, partnership_id, slug, name, year_label, kind, scheme_id, as_at, version)
					values (gen_random_uuid(), ?, 'secret-zz-audit', ?, '2025', 'OTHER', '00000000-0000-4000-8000-000000009417',
					  '2025-12-31', 0)""")
			.params(oxfordshire(), words)
			.update();
		this.jdbc
			.sql("""
					insert into self_assessment (id, partnership_id, set_id, organisation_id, period_label, report_id, scope, conclusion,
					  consecutive_years, note, version)
					select gen_random_uuid(), s.partnership_id, s.id, o.id, :words, case s.slug when 'secret-zz-audit' then null
					  else (select r.id from report_name r where r.slug = '2025-26' and r.partnership_id = s.partnership_id) end, :words, :words, :words, :words, 0
					from standard_set s, organisation o where o.slug = 'thames-valley-police'""")
			.param("words", words)
			.update();
		this.jdbc.sql("update self_assessment set note = ? where note is null or note <> ?")
			.params(words, words)
			.update();
		this.jdbc.sql("update standard_rating set evidence = ?").param(words).update();
		this.jdbc
			.sql("""
					insert into peer_review (id, partnership_id, set_id, number, outcome, as_written, report_id, note, version)
					select gen_random_uuid(), s.partnership_id, s.id, 900 + row_number() over (), 'CHANGED', :words,
					  case n when 1 then (select r.id from report_name r where r.slug = '2025-26' and r.partnership_id = s.partnership_id) end, :words, 0
					from standard_set s, generate_series(1, 2) n""")
			.param("words", words)
			.update();
		this.jdbc.sql("update peer_review set note = ?").param(words).update();
	}

	private UUID oxfordshire() {
		return this.jdbc.sql("select id from partnership where slug = 'oxfordshire'").query(UUID.class).single();
	}

}
