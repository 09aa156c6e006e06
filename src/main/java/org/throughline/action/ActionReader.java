package org.throughline.action;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.security.Visibility;

/**
 * Reads actions for lists, each list in one statement beside its count.
 */
@Component
class ActionReader {

	private static final String SUMMARIES = """
			with chosen as (select a.* from action a where %1$s order by %2$s %3$s)
			select a.*, p.slug as partnership_slug, pl.slug as plan_slug, pl.title as plan_title, o.slug as owner_slug,
			  n.name as owner_name,
			  exists (select 1 from due_date_request q where q.action_id = a.id and q.outcome is null) as new_date_asked,
			  exists (select 1 from action_update u where u.action_id = a.id and u.kind = 'PROGRESS' and %4$s) as progress_reported,
			  (select u.note from action_update u where u.action_id = a.id and u.note is not null and %4$s
			    order by u.number desc limit 1) as last_note
			from chosen a join partnership p on p.id = a.partnership_id
			left join action_plan pl on pl.id = a.plan_id and %5$s
			left join organisation o on o.id = a.owner_id
			left join lateral organisation_name_at(o.id, :today) n on true
			order by %2$s""";

	private static final String PLAN_ORDER = "a.plan_id nulls last, a.position, a.id";

	private final JdbcClient jdbc;

	private final Clock clock;

	ActionReader(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	Page<ActionSummary> list(UUID partnershipId, ActionFilter filter, ActionVisibility.Reader reader, Pageable page) {
		return page(ActionConditions.in(partnershipId, filter, reader), filter, reader, page);
	}

	Page<ActionSummary> ofReport(UUID partnershipId, ReportFollowUp report, ActionVisibility.Reader reader,
			Pageable page) {
		var where = ActionConditions.in(partnershipId, ActionFilter.ALL, reader)
			.and(report.actions(reader))
			.with(report.parameters());
		return page(where, ActionFilter.ALL, reader, page);
	}

	List<ActionSummary> all(UUID partnershipId, ActionFilter filter, ActionVisibility.Reader reader) {
		return read(ActionConditions.in(partnershipId, filter, reader), PLAN_ORDER, "", Map.of(), reader);
	}

	/** The actions the agencies own, as they see them. */
	Page<ActionSummary> owned(List<ActionVisibility.Agency> agencies, ActionFilter filter,
			ActionVisibility.Reader reader, Pageable page) {
		return page(ActionConditions.owned(agencies, filter), filter, reader, page);
	}

	Optional<ActionSummary> one(UUID partnershipId, String reference, ActionVisibility.Reader reader) {
		var where = ActionConditions.in(partnershipId, ActionFilter.ALL, reader)
			.and("a.reference = :reference", "reference", reference);
		return read(where, "a.id", "", Map.of(), reader).stream().findFirst();
	}

	List<ActionSummary> with(ActionConditions where, ActionVisibility.Reader reader) {
		return read(where, PLAN_ORDER, "", Map.of(), reader);
	}

	ActionCounts counts(ActionConditions where) {
		return this.jdbc.sql("select " + ActionConditions.COUNTS + " from action a where " + where.sql())
			.params(where.parameters())
			.params(ActionConditions.days(today()))
			.query((row, number) -> ActionConditions.counts(row))
			.single();
	}

	List<OwnerCounts> byOwner(ActionConditions where) {
		return this.jdbc
			.sql("""
					with counted as (select a.owner_id, %s from action a where %s group by a.owner_id)
					select c.*, o.slug, n.name from counted c left join organisation o on o.id = c.owner_id
					left join lateral organisation_name_at(o.id, :today) n on true
					order by c.overdue desc, c.silent desc, lower(n.name) nulls last"""
				.formatted(ActionConditions.COUNTS, where.sql()))
			.params(where.parameters())
			.params(ActionConditions.days(today()))
			.query((row, number) -> new OwnerCounts(row.getString("slug"), row.getString("name"),
					ActionConditions.counts(row)))
			.list();
	}

	/** The first of a list, without their number. */
	List<ActionSummary> first(ActionConditions where, @Nullable Attention attention, ActionVisibility.Reader reader,
			int most) {
		return read(where, ActionConditions.order(attention), "limit :size", Map.of("size", most), reader);
	}

	/** What only pages on one action show of it. */
	More more(UUID actionId) {
		var themes = new ArrayList<ThemeTag>();
		@Nullable String[] note = new String[1];
		this.jdbc.sql("""
				select a.note, t.slug, t.name from action a left join action_theme x on x.action_id = a.id
				left join theme t on t.id = x.theme_id where a.id = ? order by lower(t.name), t.slug""")
			.param(actionId)
			.query((row) -> {
				note[0] = row.getString("note");
				if (row.getString("slug") != null) {
					themes.add(new ThemeTag(row.getString("slug"), row.getString("name")));
				}
			});
		return new More(note[0], themes);
	}

	private Page<ActionSummary> page(ActionConditions where, ActionFilter filter, ActionVisibility.Reader reader,
			Pageable page) {
		var limits = new HashMap<String, Object>();
		String limit = "";
		if (page.isPaged()) {
			limit = "limit :size offset :offset";
			limits.put("size", page.getPageSize());
			limits.put("offset", page.getOffset());
		}
		var actions = read(where, ActionConditions.order(filter.attention()), limit, limits, reader);
		if (page.isUnpaged()) {
			return new PageImpl<>(actions);
		}
		long total = (actions.size() < page.getPageSize() && (page.getOffset() == 0 || !actions.isEmpty()))
				? page.getOffset() + actions.size()
				: this.jdbc.sql("select count(*) from action a where " + where.sql())
					.params(where.parameters())
					.params(ActionConditions.days(today()))
					.query(Long.class)
					.single();
		return new PageImpl<>(actions, page, total);
	}

	private List<ActionSummary> read(ActionConditions where, String order, String limit, Map<String, ?> limits,
			ActionVisibility.Reader reader) {
		var today = today();
		return this.jdbc.sql(SUMMARIES.formatted(where.sql(), order, limit, reader.updates(), reader.plans()))
			.params(reader.parameters())
			.params(where.parameters())
			.params(ActionConditions.days(today))
			.params(limits)
			.query((row, number) -> summary(row, reader, today))
			.list();
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private static ActionSummary summary(ResultSet row, ActionVisibility.Reader reader, LocalDate today)
			throws SQLException {
		var ownerId = row.getObject("owner_id", UUID.class);
		boolean inside = reader.inside(ownerId);
		var status = ActionStatus.valueOf(row.getString("status"));
		var dueOn = row.getObject("due_on", LocalDate.class);
		var lastHeardOn = row.getObject("last_heard_on", LocalDate.class);
		var proposal = RagRule.propose(status, dueOn, lastHeardOn, today);
		String rag = row.getString("rag");
		var visibility = Visibility.valueOf(row.getString("visibility"));
		boolean whole = inside || visibility.readableByPublic();
		return new ActionSummary(row.getObject("id", UUID.class), row.getObject("partnership_id", UUID.class),
				row.getString("partnership_slug"), row.getString("reference"), row.getString("plan_slug"),
				row.getString("plan_title"), row.getString("wording"), ownerId, row.getString("owner_slug"),
				row.getString("owner_name"), row.getString("owner_as_written"),
				whole ? row.getString("lead_role") : null, row.getObject("first_due_on", LocalDate.class), dueOn,
				row.getString("due_as_written"), whole ? row.getString("success_measure") : null,
				row.getString("grade"), visibility, row.getBoolean("example"), status,
				row.getBoolean("progress_reported"), inside ? row.getString("status_note") : null,
				row.getObject("status_changed_at", OffsetDateTime.class).toLocalDate(),
				(rag != null && proposal.rag() != null) ? Rag.valueOf(rag) : proposal.rag(),
				inside ? row.getString("rag_reason") : null, proposal, RagRule.overdue(status, dueOn, today),
				RagRule.dueSoon(status, dueOn, today), RagRule.silent(status, lastHeardOn, today),
				inside && row.getBoolean("new_date_asked"), row.getObject("made_on", LocalDate.class), lastHeardOn,
				row.getString("last_note"), reader.manages() ? row.getString("import_key") : null,
				row.getInt("version"));
	}

	/**
	 * What only pages on one action show of it.
	 *
	 * @param note the internal note
	 * @param themes its themes
	 */
	record More(@Nullable String note, List<ThemeTag> themes) {

	}

}
