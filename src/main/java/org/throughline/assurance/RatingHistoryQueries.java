package org.throughline.assurance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.assurance.RatingHistory.Audit;
import org.throughline.assurance.RatingHistory.Body;
import org.throughline.assurance.RatingHistory.Level;
import org.throughline.assurance.RatingHistory.Rating;
import org.throughline.assurance.RatingHistory.Standard;
import org.throughline.platform.persistence.MappedRecord;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

/**
 * Ratings over the years: a set of standards with those it follows, for every reader. The
 * rules of visibility are those of {@link RatingQueries}.
 */
@Service
@Transactional(readOnly = true)
public class RatingHistoryQueries {

	/** The key of the partnership itself, which has no organisation. */
	private static final UUID ITSELF = new UUID(0, 0);

	private static final String AUDITS = """
			with recursive line (id, follows_id, step) as (
			  select id, follows_id, 0 from standard_set where id = :set
			  union all
			  select e.id, e.follows_id, line.step + 1 from line join standard_set e on e.id = line.follows_id where line.step < 40)
			select s.id, s.slug, s.year_label, s.scheme_id, c.name as scheme_name
			from line join standard_set s on s.id = line.id join rating_scheme c on c.id = s.scheme_id
			where exists (select from self_assessment a where a.set_id = s.id and assurance_visible(a.report_id, :drafts))
			order by line.step desc""";

	private static final String BODIES = """
			select body.id, coalesce(organisation_label_at(body.organisation_id, body.day), partnership_label_at(:partnership, body.day)) as name,
			  count(*) over () as total
			from (
			  select coalesce(a.organisation_id, :itself) as id, a.organisation_id, max(s.as_at) as day
			  from self_assessment a join standard_set s on s.id = a.set_id
			  where a.set_id = any(:sets) and assurance_visible(a.report_id, :drafts)
			  group by a.organisation_id) body
			order by body.organisation_id is not null, lower(coalesce(organisation_label_at(body.organisation_id, body.day), '')), body.id
			limit :size offset :before""";

	/** Only confirmed ratings count, and moderation only of what is rated. */
	private static final String RATINGS = """
			with recursive line (root, set_id, number) as (
			  select number, set_id, number from standard where set_id = :set
			  union
			  select line.root, m.earlier_set_id, m.earlier_number
			  from line join standard_mapping m on m.set_id = line.set_id and m.number = line.number)
			select coalesce(a.organisation_id, :itself) as body, line.root, a.set_id, d.number, d.title, r.not_rated,
			  own.label as own_label, own.colour as own_colour, own.position as own_position,
			  moderated.label as moderated_label, moderated.colour as moderated_colour, moderated.position as moderated_position
			from self_assessment a
			join line on line.set_id = a.set_id
			join standard d on d.set_id = line.set_id and d.number = line.number
			left join standard_rating r on r.assessment_id = a.id and r.number = line.number
			left join rating_level own on own.scheme_id = r.scheme_id and own.label = r.level and r.confirmed
			left join rating_level moderated on moderated.scheme_id = r.scheme_id and moderated.label = r.moderated_level and own.label is not null
			where a.set_id = any(:sets) and coalesce(a.organisation_id, :itself) = any(:bodies) and assurance_visible(a.report_id, :drafts)
			order by d.number""";

	private static final String PEER_REVIEWS = """
			select coalesce(a.organisation_id, :itself) as body, a.set_id, p.outcome
			from self_assessment a join peer_review p on p.set_id = a.set_id and (p.assessment_id = a.id or p.assessment_id is null)
			where a.set_id = any(:sets) and coalesce(a.organisation_id, :itself) = any(:bodies)
			  and assurance_visible(a.report_id, :drafts) and assurance_visible(p.report_id, :drafts)
			order by p.number""";

	private final SchemeReader schemes;

	private final CurrentUser user;

	private final JdbcClient jdbc;

	RatingHistoryQueries(SchemeReader schemes, CurrentUser user, JdbcClient jdbc) {
		this.schemes = schemes;
		this.user = user;
		this.jdbc = jdbc;
	}

	/**
	 * Returns the ratings of a set and of the sets it follows.
	 * @throws NotFoundException if the reader may see no self-assessment of them
	 */
	public RatingHistory history(UUID partnershipId, String slug, Pageable page) {
		boolean drafts = this.user.readsDrafts(partnershipId);
		var set = this.schemes.set(partnershipId, slug).orElseThrow(NotFoundException::new);
		var audits = this.jdbc.sql(AUDITS).param("set", set.id()).param("drafts", drafts).query(Audit.class).list();
		if (audits.isEmpty()) {
			throw new NotFoundException();
		}
		var ids = new Selection(set.id(), audits.stream().map(Audit::id).toArray(UUID[]::new), drafts);
		var found = select(BODIES, ids).param("partnership", partnershipId)
			.param("size", page.getPageSize())
			.param("before", page.getOffset())
			.query(FoundBody.class)
			.list();
		if (found.isEmpty()) {
			throw new NotFoundException();
		}
		var bodies = found.stream().map(FoundBody::id).toArray(UUID[]::new);
		var ratings = ratings(ids, bodies);
		var reviews = peerReviews(ids, bodies);
		var shown = found.stream().map((body) -> body(body, set, audits, ratings, reviews)).toList();
		return new RatingHistory(set, audits, new PageImpl<>(shown, page, found.get(0).total()));
	}

	private static Body body(FoundBody body, StandardSetDetails set, List<Audit> audits,
			Map<Cell, List<Rating>> ratings, Map<Cell, List<PeerReviewOutcome>> reviews) {
		var standards = set.standards()
			.stream()
			.map((standard) -> new Standard(standard.number(), standard.title(),
					audits.stream()
						.<@Nullable List<Rating>>map(
								(audit) -> ratings.get(new Cell(body.id(), audit.id(), standard.number())))
						.toList()))
			.toList();
		var outcomes = audits.stream()
			.map((audit) -> reviews.getOrDefault(new Cell(body.id(), audit.id(), 0), List.of()))
			.toList();
		return new Body(body.name(), body.id().equals(ITSELF), standards, outcomes, change(standards, audits));
	}

	/**
	 * Returns how the ratings changed between the last two audits that rated a standard,
	 * within one scheme: "Since 2021: 1 higher, 4 unchanged."; empty without two.
	 */
	private static String change(List<Standard> standards, List<Audit> audits) {
		int last = rated(standards, audits.size());
		int before = (last < 0) ? -1 : rated(standards, last);
		if (before < 0) {
			return "";
		}
		if (!audits.get(last).schemeId().equals(audits.get(before).schemeId())) {
			return "Not compared: the audits used different rating schemes.";
		}
		int[] counts = new int[3];
		for (var standard : standards) {
			int now = position(standard.cells().get(last));
			int then = position(standard.cells().get(before));
			if (now > 0 && then > 0) {
				counts[Integer.signum(now - then) + 1]++;
			}
		}
		var parts = new ArrayList<String>();
		String[] words = { " higher", " unchanged", " lower" };
		for (int at : new int[] { 0, 2, 1 }) {
			if (counts[at] > 0) {
				parts.add(counts[at] + words[at]);
			}
		}
		return parts.isEmpty() ? "" : "From " + audits.get(before).yearLabel() + " to " + audits.get(last).yearLabel()
				+ ": " + String.join(", ", parts) + ".";
	}

	/** Returns the last audit before a place in which a standard is rated, or -1. */
	private static int rated(List<Standard> standards, int end) {
		for (int at = end - 1; at >= 0; at--) {
			int place = at;
			if (standards.stream().anyMatch((standard) -> position(standard.cells().get(place)) > 0)) {
				return at;
			}
		}
		return -1;
	}

	/** Returns the position of the lowest level that counts, or 0 if not rated. */
	private static int position(@Nullable List<Rating> cell) {
		return (cell == null) ? 0
				: cell.stream().map(Rating::counted).filter(Objects::nonNull).mapToInt(Level::position).max().orElse(0);
	}

	private Map<Cell, List<Rating>> ratings(Selection ids, UUID[] bodies) {
		var ratings = new HashMap<Cell, List<Rating>>();
		select(RATINGS, ids).param("set", ids.set()).param("bodies", bodies).query((row) -> {
			ratings
				.computeIfAbsent(new Cell(row.getObject("body", UUID.class), row.getObject("set_id", UUID.class),
						row.getInt("root")), (cell) -> new ArrayList<>())
				.add(MappedRecord.read(row, Rating.class));
		});
		return ratings;
	}

	private Map<Cell, List<PeerReviewOutcome>> peerReviews(Selection ids, UUID[] bodies) {
		var outcomes = new HashMap<Cell, List<PeerReviewOutcome>>();
		select(PEER_REVIEWS, ids).param("bodies", bodies).query((row) -> {
			outcomes
				.computeIfAbsent(new Cell(row.getObject("body", UUID.class), row.getObject("set_id", UUID.class), 0),
						(cell) -> new ArrayList<>())
				.add(PeerReviewOutcome.valueOf(row.getString("outcome")));
		});
		return outcomes;
	}

	private JdbcClient.StatementSpec select(String sql, Selection ids) {
		return this.jdbc.sql(sql).param("sets", ids.sets()).param("drafts", ids.drafts()).param("itself", ITSELF);
	}

	/** A set of standards, and the sets of its series. */
	private record Selection(UUID set, UUID[] sets, boolean drafts) {

	}

	private record FoundBody(UUID id, String name, long total) {

	}

	/** The place of ratings: an organisation, an audit and a standard of the last set. */
	private record Cell(UUID body, UUID audit, int standard) {

	}

}
