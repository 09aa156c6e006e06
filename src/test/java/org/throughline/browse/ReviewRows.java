package org.throughline.browse;

import java.time.LocalDate;
import java.util.UUID;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.throughline.action.ActionStatus;
import org.throughline.action.TestFollowUps;
import org.throughline.platform.security.Visibility;
import org.throughline.review.TestReviews;

/**
 * Reviews of Oxfordshire with all that hangs on them, beside those of the sample. Their
 * ratings are rows: they have references and hostile texts that no service gives or
 * accepts.
 */
@TestComponent
class ReviewRows {

	/** What a review of which nothing is public is called, and speaks of. */
	static final String SECRET = "Zebedee-9417";

	/** The day it happened. */
	static final LocalDate DAY = LocalDate.of(1931, 7, 19);

	private final TestReviews reviews;

	private final TestFollowUps followUps;

	private final JdbcClient jdbc;

	ReviewRows(TestReviews reviews, TestFollowUps followUps, JdbcClient jdbc) {
		this.reviews = reviews;
		this.followUps = followUps;
		this.jdbc = jdbc;
	}

	/** A review whose every word is the word given. */
	UUID review(String reference, String visibility, String word) {
		return this.reviews.add(oxfordshire(), reference, Visibility.valueOf(visibility), word, DAY, "neglect");
	}

	/**
	 * The learning of the review says the same as the first public recommendation of the
	 * sample.
	 */
	void linkLearning(String reference) {
		this.reviews.link(oxfordshire(), reference, "rec-0001");
	}

	/** A recommendation of the review, and an action with an update and evidence. */
	void followUp(UUID review, int number, String visibility, String word, String status) {
		var readers = Visibility.valueOf(visibility);
		UUID recommendation = this.followUps.recommendation(oxfordshire(), review, number, readers, word, DAY);
		this.followUps.action(recommendation, number, readers, word, ActionStatus.valueOf(status), DAY);
	}

	/** A recommendation with several actions, the first of them with several updates. */
	void moreFollowUp(UUID review, int number, int actions, int updates) {
		UUID recommendation = this.followUps.recommendation(oxfordshire(), review, number, Visibility.PUBLIC, "More",
				DAY);
		for (int action = number; action < number + actions; action++) {
			this.followUps.action(recommendation, action, Visibility.PUBLIC, "More", ActionStatus.IN_PROGRESS, DAY);
		}
		this.followUps.updates(oxfordshire(), "act-" + number, updates);
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
