package org.throughline.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

/**
 * What reports declare of reviews, as written, beside what is held here (design, rule 7).
 */
@Service
@Transactional(readOnly = true)
public class ReviewCountService {

	private static final String SELECT = """
			select c.id, c.period_label, c.report_slug, c.measure, c.declared, c.as_written, c.position, c.version
			from review_count c where c.partnership_id = ? order by c.period_label desc, c.position
			""";

	private final EditableReviews open;

	private final CurrentUser user;

	private final JdbcClient jdbc;

	ReviewCountService(EditableReviews open, CurrentUser user, JdbcClient jdbc) {
		this.open = open;
		this.user = user;
		this.jdbc = jdbc;
	}

	/** What reports declare, newest year first, with nothing beside it: for everyone. */
	public List<DeclaredCount> declared(UUID partnershipId) {
		return this.jdbc.sql(SELECT).param(partnershipId).query((row, number) -> count(row, null)).list();
	}

	/**
	 * What reports declare beside what is held here; the latter only for those who read
	 * drafts, as it may tell of unpublished reviews.
	 */
	public List<DeclaredCount> compared(UUID partnershipId) {
		var declared = declared(partnershipId);
		if (!this.user.readsDrafts(partnershipId)) {
			return declared;
		}
		var held = held(partnershipId);
		return declared.stream().map((count) -> {
			var found = held.get(count.periodLabel() + "/" + count.measure());
			boolean countable = count.measure() != ReviewCountType.OTHER
					&& count.measure() != ReviewCountType.RECOMMENDATIONS
					&& count.measure() != ReviewCountType.REVIEWS_ACTIVE
					&& count.measure() != ReviewCountType.REVIEWS_UNDERTAKEN;
			return new DeclaredCount(count.id(), count.periodLabel(), count.reportSlug(), count.measure(),
					count.declared(), count.asWritten(), count.position(),
					countable ? Objects.requireNonNullElse(found, 0) : null, count.version());
		}).toList();
	}

	/** How many reviews are held for "2024/25/MEASURE". */
	private Map<String, Integer> held(UUID partnershipId) {
		var held = new HashMap<String, Integer>();
		this.jdbc
			.sql("""
					with told as (
					  select r.id, r.type, r.status, e.kind, e.outcome, coalesce(
					    case when e.occurred_on is not null then (extract(year from e.occurred_on - interval '3 months'))::int || '/' ||
					      lpad(((extract(year from e.occurred_on - interval '3 months'))::int + 1 - 2000)::text, 2, '0') end,
					    r.period_label) as period
					  from case_review r left join review_event e on e.review_id = r.id where r.partnership_id = ?)
					select period, measure, count(distinct id) as held from told cross join lateral (values
					  ('NOTIFICATIONS', kind = 'NOTIFIED'), ('RAPID_REVIEWS', type = 'RAPID_REVIEW' and kind in ('RAPID_REVIEW_SENT', 'COMPLETED')),
					  ('REVIEWS_STARTED', kind = 'COMMISSIONED'), ('REVIEWS_COMPLETED', kind = 'COMPLETED' and type <> 'RAPID_REVIEW'),
					  ('REVIEWS_SIGNED_OFF', kind = 'SIGNED_OFF'), ('REVIEWS_PUBLISHED', kind = 'PUBLISHED'),
					  ('REVIEWS_COMPLETED_UNPUBLISHED', status = 'COMPLETED_UNPUBLISHED'),
					  ('NOT_LEADING_TO_REVIEW', kind = 'DECIDED_AGAINST' or outcome in ('NO_LCSPR', 'NO_SCR'))) as m (measure, counts)
					where counts and period is not null group by period, measure""")
			.param(partnershipId)
			.query((row) -> {
				held.put(row.getString("period") + "/" + row.getString("measure"), row.getInt("held"));
			});
		return held;
	}

	private static DeclaredCount count(ResultSet row, @Nullable Integer held) throws SQLException {
		return new DeclaredCount(row.getObject("id", UUID.class), row.getString("period_label"),
				row.getString("report_slug"), ReviewCountType.valueOf(row.getString("measure")),
				row.getObject("declared", Integer.class), row.getString("as_written"), row.getInt("position"), held,
				row.getInt("version"));
	}

	/** Adds what a report declares, at the end of its year. Sent twice, it adds one. */
	@Transactional
	public void add(UUID partnershipId, UUID id, CountEdit count) {
		this.user.requireManager(partnershipId);
		if (!this.open.exists("review_count", id)) {
			write(partnershipId, id, count);
		}
	}

	void write(UUID partnershipId, UUID id, CountEdit count) {
		this.jdbc
			.sql("""
					insert into review_count (id, partnership_id, period_label, report_slug, measure, declared, as_written, position,
					  version)
					values (:id, :place, :period, :report, :measure, :declared, :words,
					  (select coalesce(max(position), 0) + 1 from review_count where partnership_id = :place), 0)""")
			.params(of(count))
			.param("id", id)
			.param("place", partnershipId)
			.update();
	}

	private static Map<String, @Nullable Object> of(CountEdit count) {
		var values = new HashMap<String, @Nullable Object>();
		values.put("period", count.periodLabel());
		values.put("report", count.reportSlug());
		values.put("measure", count.measure().name());
		values.put("declared", count.declared());
		values.put("words", count.asWritten());
		return values;
	}

	/** Changes what a report is said to declare, unless somebody else did meanwhile. */
	@Transactional
	public void edit(UUID partnershipId, UUID id, CountEdit count) {
		var before = find(partnershipId, id);
		this.open.unchanged(count.version(), before.version(), id);
		this.jdbc
			.sql("""
					update review_count set period_label = :period, report_slug = :report, measure = :measure, declared = :declared,
					  as_written = :words, version = version + 1 where id = :id""")
			.params(of(count))
			.param("id", id)
			.update();
	}

	/** Removes it; the history keeps it. */
	@Transactional
	public void remove(UUID partnershipId, UUID id) {
		this.jdbc.sql("delete from review_count where id = ?").param(find(partnershipId, id).id()).update();
	}

	/** One of them, for business managers. */
	public DeclaredCount find(UUID partnershipId, UUID id) {
		this.user.requireManager(partnershipId);
		return declared(partnershipId).stream()
			.filter((count) -> count.id().equals(id))
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

}
