package org.throughline.action;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.persistence.Json;

/**
 * Reads what follows from a recommendation down to the evidence in one statement, by the
 * rules of the actions' own pages.
 */
@Service
@Transactional(readOnly = true)
public class FollowUpService {

	/** How many recommendations, and actions of each, are read. */
	public static final int MOST = 20;

	/** How many updates of an action are read: the newest. */
	public static final int NEWEST = 5;

	private static final String BELOW = """
			with chosen as (
			  select r.*, row_number() over (order by r.source_title, r.position, r.reference) as place from recommendation r
			  where r.partnership_id = :partnership and %1$s and %4$s)
			select json_build_object('all', (select count(*) from chosen), 'recommendations',
			  coalesce((select json_agg(x order by x.place) from (
			    select c.place, c.reference, c.number_as_written, c.wording, c.source_title,
			      coalesce(acted.every, 0) as all_actions, coalesce(acted.actions, '[]') as actions
			    from chosen c left join lateral (
			      select max(y.every) as every, json_agg(y order by y.reference) as actions from (
			        select a.reference, a.wording, a.status, a.example,
			          exists (select from action_update u where u.action_id = a.id and u.kind = 'PROGRESS' and %3$s) as progress_reported,
			          coalesce(n.name, a.owner_as_written) as owner,
			          count(*) over () as every, coalesce(said.every, 0) as all_updates, coalesce(said.updates, '[]') as updates
			        from action_recommendation ar join action a on a.id = ar.action_id
			        left join lateral organisation_name_at(a.owner_id, :today) n on true
			        left join lateral (
			          select max(z.every) as every, json_agg(z order by z.number) as updates from (
			            select u.number, u.as_of, u.kind, u.status, u.note, count(*) over () as every,
			              array(select e.describes from evidence e where e.update_id = u.id order by e.number) as evidence
			            from action_update u where u.action_id = a.id and %3$s order by u.number desc limit :newest) z) said on true
			        where ar.recommendation_id = c.id and %2$s and (:action = '' or a.reference = :action)
			        order by a.reference limit :most) y) acted on true
			    where c.place <= :most) x), '[]'))""";

	private final JdbcClient jdbc;

	private final ActionVisibility visibility;

	private final Clock clock;

	FollowUpService(JdbcClient jdbc, ActionVisibility visibility, Clock clock) {
		this.jdbc = jdbc;
		this.visibility = visibility;
		this.clock = clock;
	}

	/** What follows from a source. */
	public FollowUps ofSource(UUID partnershipId, SourceRef source) {
		return below(partnershipId, "r.source_type = '" + source.type() + "' and r.source_id = cast(:key as uuid)",
				source.id().toString(), "");
	}

	/** What follows from one recommendation. */
	public FollowUps ofRecommendation(UUID partnershipId, String reference) {
		return below(partnershipId, "r.reference = :key", reference, "");
	}

	/** The recommendations an action answers, with that action alone. */
	public FollowUps ofAction(UUID partnershipId, String reference) {
		return below(partnershipId, """
				exists (select from action_recommendation x join action xa on xa.id = x.action_id
				  where x.recommendation_id = r.id and xa.partnership_id = :partnership and xa.reference = :key)""",
				reference, reference);
	}

	/** What was recommended on a theme. */
	public FollowUps ofTheme(UUID partnershipId, String theme) {
		return below(partnershipId, """
				r.id in (select x.recommendation_id from recommendation_theme x join theme t on t.id = x.theme_id
				  where t.slug = :key)""", theme, "");
	}

	private FollowUps below(UUID partnershipId, String which, String key, String action) {
		var reader = this.visibility.in(partnershipId);
		String json = this.jdbc
			.sql(BELOW.formatted(reader.recommendations(), reader.actions(), reader.updates(), which))
			.params(reader.parameters())
			.param("partnership", partnershipId)
			.param("key", key)
			.param("action", action)
			.param("most", MOST)
			.param("newest", NEWEST)
			.param("today", LocalDate.now(this.clock))
			.query(String.class)
			.single();
		return Json.read(json, FollowUps.class);
	}

}
