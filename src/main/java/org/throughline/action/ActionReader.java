package org.throughline.action;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.govuk.CountedPage;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.list.FilterCounts;
import org.throughline.platform.persistence.MappedRecord;
import org.throughline.platform.persistence.NamedReference;
import org.throughline.platform.persistence.SqlConditions;

/**
 * Reads actions for lists, as far as the reader may see them.
 */
@Component
class ActionReader {

	private static final String SUMMARIES = """
			with listed as (
			  select a.id, row_number() over () as place
			  from (%s) a)
			select a.*, (a.status_changed_at at time zone 'Europe/London')::date as changed_on, p.slug as partnership_slug, pl.slug as plan_slug, pl.title as plan_name, pl.grades, pl.status_words,
			  o.slug as owner_slug, organisation_label_at(o.id, :today) as owner_name,
			  exists (select from due_date_request q where q.action_id = a.id and q.outcome is null) as new_date_asked,
			  coalesce(u.progress_reported, false) as progress_reported, u.last_note,
			  (a.awaited_since + make_interval(months => rule.every_months))::date as response_due_on
			from listed join action a on a.id = listed.id
			join partnership_label p on p.id = a.partnership_id
			left join lateral response_rule_on(a.partnership_id, :today) rule on a.urgency = 0
			left join action_plan pl on pl.id = a.plan_id and %s
			left join organisation_label o on o.id = a.owner_id
			left join lateral (
			  select bool_or(u.kind = 'PROGRESS' and u.status <> 'NO_LONGER_NEEDED') as progress_reported,
			    (array_agg(u.note order by u.number desc) filter (where u.note is not null))[1] as last_note
			  from action_update u where u.action_id = a.id and %s) u on true
			order by listed.place""";

	private static final String COUNTS = """
			select o.slug as owner_slug, organisation_label_at(o.id, :today) as owner_name, c.*
			from (
			  select a.owner_id, count(*) as "all", count(*) filter (where a.urgency = 0) as open,
			    count(*) filter (where a.urgency = 0 and a.status = 'NOT_STARTED') as unstarted,
			    count(*) filter (where a.status = 'REPORTED_COMPLETE') as to_verify,
			    count(*) filter (where a.status = 'VERIFIED_COMPLETE') as verified,
			    count(*) filter (where a.urgency = 0 and a.due_on < :today) as overdue,
			    count(*) filter (where a.urgency = 0 and a.due_on between :today and :soon) as due_soon,
			    count(*) filter (where a.urgency = 0 and a.awaited_since <= :quiet) as no_update,
			    count(*) filter (where exists (select from due_date_request q
			      where q.action_id = a.id and q.outcome is null)) as requests
			  from (select * from action a where %s limit :most) a group by a.owner_id) c
			left join organisation_label o on o.id = c.owner_id
			order by c.overdue desc, c.no_update desc, lower(organisation_label_at(o.id, :today)) nulls last,
			  o.slug""";

	private static final String PLAN_ORDER = "min(a.position) over (partition by a.plan_id), a.position";

	private final JdbcClient jdbc;

	private final Clock clock;

	ActionReader(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	CountedPage<ActionSummary> list(UUID partnershipId, ActionFilter filter, ActionVisibility.Reader reader,
			Pageable page) {
		var where = ActionConditions.in(partnershipId, filter, reader);
		return page(where, ActionConditions.page(where, ActionConditions.IN, page, filter.attention()), reader, page);
	}

	CountedPage<ActionSummary> ofReport(UUID partnershipId, ReportFollowUp report, ActionVisibility.Reader reader,
			Pageable page) {
		var where = ActionConditions.in(partnershipId, ActionFilter.ALL, reader)
			.and(report.actions(reader))
			.with(report.parameters());
		return page(where, ActionConditions.page(where, ActionConditions.URGENT_FIRST, page), reader, page);
	}

	List<ActionSummary> all(UUID partnershipId, ActionFilter filter, ActionVisibility.Reader reader) {
		return inPlanOrder(ActionConditions.in(partnershipId, filter, reader), reader);
	}

	/** The actions the agencies own, as they see them. */
	CountedPage<ActionSummary> owned(List<ActionVisibility.Agency> agencies, ActionFilter filter,
			ActionVisibility.Reader reader, Pageable page) {
		var where = ActionConditions.owned(agencies, filter);
		return page(where, ActionConditions.page(where, ActionConditions.ownedBy(agencies), page, filter.attention()),
				reader, page);
	}

	/** The plans of the actions the agencies own. */
	List<NamedReference> plans(List<ActionVisibility.Agency> agencies, ActionVisibility.Reader reader) {
		var where = ActionConditions.owned(agencies, ActionFilter.ALL).and("a.plan_id = pl.id");
		return this.jdbc
			.sql("""
					select pl.id, pl.slug, pl.title as name from action_plan pl
					where %s and exists (select from action a where %s) order by lower(pl.title), pl.slug"""
				.formatted(reader.plans(), where.sql()))
			.params(where.parameters())
			.query(NamedReference.class)
			.list();
	}

	/** The names of the agencies today. */
	List<String> names(List<ActionVisibility.Agency> agencies) {
		return this.jdbc.sql("""
				select organisation_label_at(o.id, :today) from unnest(:ids::uuid[]) o (id)
				group by o.id order by 1""")
			.param("today", today())
			.param("ids", agencies.stream().map(ActionVisibility.Agency::organisationId).toArray(UUID[]::new))
			.query(String.class)
			.list();
	}

	Optional<ActionSummary> one(UUID partnershipId, String reference, ActionVisibility.Reader reader) {
		var where = ActionConditions.in(partnershipId, ActionFilter.ALL, reader)
			.and("a.reference = :reference", "reference", reference);
		return inPlanOrder(where, reader).stream().findFirst();
	}

	List<ActionSummary> inPlanOrder(SqlConditions where, ActionVisibility.Reader reader) {
		return read(where, ActionConditions.page(where, PLAN_ORDER, Pageable.unpaged()), reader);
	}

	List<ActionSummary> first(SqlConditions where, @Nullable Attention attention, ActionVisibility.Reader reader,
			int most) {
		return read(where, ActionConditions.page(where, ActionConditions.order(attention), PageRequest.of(0, most)),
				reader);
	}

	/**
	 * Returns action counts by owner, the most overdue first.
	 * @param most the number of actions to count at most, or {@code null} for all
	 */
	List<OwnerCounts> byOwner(SqlConditions where, @Nullable Integer most) {
		return this.jdbc.sql(COUNTS.formatted(where.sql()))
			.params(where.parameters())
			.param("most", most)
			.params(ActionConditions.days(today()))
			.query(MappedRecord.rows(OwnerCounts.class))
			.list();
	}

	List<PageLink> promises(UUID partnershipId, UUID actionId) {
		return this.jdbc
			.sql("select text, href, current from promise_of_action where partnership_id = ? and action_id = ?")
			.params(partnershipId, actionId)
			.query(PageLink.class)
			.list();
	}

	List<NamedReference> themes(UUID actionId) {
		return this.jdbc.sql("""
				select t.id, t.slug, t.name from action_theme x join theme_label t on t.id = x.theme_id
				where x.action_id = ? order by lower(t.name), t.slug""")
			.param(actionId)
			.query(NamedReference.class)
			.list();
	}

	/** Returns the numbers of actions that the values of filters leave. */
	FilterCounts filterCounts(UUID partnershipId, ActionFilter filter, ActionVisibility.Reader reader, int most) {
		var rest = new ActionFilter(filter.attention(), null, null, null, null, filter.recommendationReference(),
				filter.words());
		return FilterCounts.read(this.jdbc, "action a", ActionConditions.in(partnershipId, rest, reader),
				ActionConditions.days(today()), ActionConditions.filters(filter), most);
	}

	private CountedPage<ActionSummary> page(SqlConditions where, String listed, ActionVisibility.Reader reader,
			Pageable page) {
		var actions = read(where, listed, reader);
		if (page.isUnpaged()) {
			return new CountedPage<>(actions, page, actions.size());
		}
		boolean last = actions.size() < page.getPageSize() && (page.getOffset() == 0 || !actions.isEmpty());
		return new CountedPage<>(actions, page,
				last ? page.getOffset() + actions.size() : count(where, CountedPage.bound(page)));
	}

	/** Returns the number of actions, at most this many. */
	long count(SqlConditions where, long most) {
		return this.jdbc
			.sql("select count(*) from (select from action a where " + where.sql() + " limit :most) counted")
			.params(where.parameters())
			.params(ActionConditions.days(today()))
			.param("most", most)
			.query(Long.class)
			.single();
	}

	/** Reads the actions of a statement that returns their identifiers in order. */
	private List<ActionSummary> read(SqlConditions where, String listed, ActionVisibility.Reader reader) {
		var today = today();
		return this.jdbc.sql(SUMMARIES.formatted(listed, reader.plans(), reader.updates()))
			.params(reader.parameters())
			.params(where.parameters())
			.params(ActionConditions.days(today))
			.query((row, number) -> summary(row, reader, today))
			.list();
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private static ActionSummary summary(ResultSet row, ActionVisibility.Reader reader, LocalDate today)
			throws SQLException {
		boolean inside = reader.inside(row.getObject("owner_id", UUID.class));
		var content = MappedRecord.read(row, ActionContent.class);
		boolean whole = inside || content.visibility().readableByPublic();
		var dates = MappedRecord.read(row, ActionDates.class);
		var progress = progress(row, dates, content.monitoring(), today);
		var attention = attention(progress.status(), dates, content.monitoring(), today);
		if (inside && row.getBoolean("new_date_asked")) {
			attention.add(Attention.NEW_DATE_REQUESTED);
		}
		if (inside && progress.response() != null && progress.response().overdue()) {
			attention.add(Attention.RESPONSE_OVERDUE);
		}
		return new ActionSummary(MappedRecord.read(row, RecordIdentity.class),
				reader.manages() ? content : whole ? content.withoutNote() : content.shortened(), PlanOfAction.of(row),
				NamedReference.of(row, "owner"),
				new ActionOrigin(row.getObject("made_on", LocalDate.class), row.getBoolean("example")), dates,
				inside ? progress : progress.withoutReasons(), attention);
	}

	private static ActionProgress progress(ResultSet row, ActionDates dates, Monitoring monitoring, LocalDate today)
			throws SQLException {
		var status = ActionStatus.valueOf(row.getString("status"));
		var changedOn = row.getObject("changed_on", LocalDate.class);
		var proposal = (monitoring.elsewhere() && !status.closed())
				? new RagProposal(null, RagProposal.Reason.MONITORED_ELSEWHERE)
				: RagRule.propose(status, changedOn, dates, today);
		return new ActionProgress(status, row.getString("status_word"), row.getString("status_note"), changedOn,
				row.getBoolean("progress_reported"), row.getString("last_note"), RagRating.of(row, proposal),
				ResponseTimes.of(row, today));
	}

	private static Set<Attention> attention(ActionStatus status, ActionDates dates, Monitoring monitoring,
			LocalDate today) {
		var attention = EnumSet.noneOf(Attention.class);
		if (status == ActionStatus.REPORTED_COMPLETE) {
			attention.add(Attention.TO_VERIFY);
		}
		if (status.closed() && monitoring.continuesOn(today)) {
			attention.add(Attention.MONITORED);
		}
		if (monitoring.elsewhere()) {
			return attention;
		}
		if (RagRule.overdue(status, dates.dueOn(), today)) {
			attention.add(Attention.OVERDUE);
		}
		if (RagRule.dueSoon(status, dates.dueOn(), today)) {
			attention.add(Attention.DUE_SOON);
		}
		if (RagRule.withoutUpdate(status, dates.awaitedSince(), today)) {
			attention.add(Attention.NO_UPDATE);
		}
		return attention;
	}

}
