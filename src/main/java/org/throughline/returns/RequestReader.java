package org.throughline.returns;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.list.FilterColumn;
import org.throughline.platform.list.FilterCounts;
import org.throughline.platform.persistence.MappedRecord;
import org.throughline.platform.persistence.SqlConditions;
import org.throughline.platform.persistence.SqlOrder;

/**
 * Reads requests with a constant number of statements.
 */
@Component
class RequestReader {

	/**
	 * The name of an organisation is joined, so that PostgreSQL keeps those that it has
	 * looked up: a list sorts by the names of all rows.
	 */
	private static final String SELECT = """
			select q.*, p.slug as partnership_slug, partnership_label_at(p.id, q.ends_on) as partnership_name,
			  s.slug as subject_slug, s.title as subject_title, coalesce(q.organisation_id, q.group_id, q.appointment_id) as addressee_id,
			  case when q.organisation_id is not null then 'ORGANISATION' when q.group_id is not null then 'GROUP' else 'APPOINTMENT' end as addressee_kind,
			  coalesce(o.slug, g.slug, q.appointment_id::text) as addressee_slug,
			  coalesce(n.name, o.slug, g.name, a.name) as addressee_name,
			  (select r.slug from report_name r where r.id = q.report_id) as report_slug,
			  (select max(e.at) from data_request_event e where e.request_id = q.id) as last_at,
			  (select count(*) from data_request_event e where e.request_id = q.id and e.kind = 'CHASED') as reminders,
			  exists (select from data_return r where r.request_id = q.id and r.submitted_at is null) as begun
			from data_request q join partnership_label p on p.id = q.partnership_id
			left join organisation_label o on o.id = q.organisation_id left join group_label g on g.id = q.group_id
			left join lateral organisation_name_at(q.organisation_id, q.ends_on) n on true
			left join appointment_label a on a.id = q.appointment_id left join standard_set_label s on s.id = q.subject_id
			where %s""";

	/**
	 * Overdue requests first, then those to review, closed ones last.
	 */
	private static final String URGENT_FIRST = """
			case when q.state in ('SENT', 'QUERIED') and q.due_on < :today then 0 when q.state = 'RECEIVED' then 1
			  when q.state in ('SENT', 'QUERIED') then 2 else 3 end, q.due_on,
			  lower(coalesce(n.name, o.slug, g.name, a.name)), q.number""";

	private static final SqlOrder SORTED = new SqlOrder(
			Map.of("addressee", "lower(coalesce(n.name, o.slug, g.name, a.name))", "kind",
					SqlOrder.constants("q.kind", ReturnKind.class), "period", "q.ends_on", "due", "q.due_on", "state",
					SqlOrder.constants("q.state", RequestState.class), "reminders", "reminders"));

	private final JdbcClient jdbc;

	RequestReader(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns a page of the matching requests, the most urgent first. */
	Page<DataRequestSummary> page(SqlConditions where, LocalDate today, Pageable page) {
		var found = read(where.sql(), where.parameters(), today, page);
		long total = this.jdbc.sql("select count(*) from data_request q where " + where.sql())
			.params(where.parameters())
			.query(Long.class)
			.single();
		return new PageImpl<>(found, page, total);
	}

	/** Returns the numbers of requests that the values of filters leave. */
	FilterCounts filterCounts(SqlConditions where, List<FilterColumn> columns, int most) {
		return FilterCounts.read(this.jdbc, "data_request q", where, Map.of(), columns, most);
	}

	/** Returns the first of the matching requests, the most urgent first. */
	List<DataRequestSummary> first(String where, Map<String, ?> parameters, LocalDate today, int most) {
		return read(where, parameters, today, PageRequest.ofSize(most));
	}

	private List<DataRequestSummary> read(String where, Map<String, ? extends @Nullable Object> parameters,
			LocalDate today, Pageable page) {
		return this.jdbc
			.sql(SELECT.formatted(where) + " order by " + SORTED.by(page.getSort(), URGENT_FIRST)
					+ " limit :size offset :offset")
			.params(parameters)
			.param("today", today)
			.param("size", page.getPageSize())
			.param("offset", page.getOffset())
			.query(MappedRecord.rows(DataRequestSummary.class))
			.list();
	}

	/** Returns the request with its returns and its history. */
	Optional<DataRequestDetails> file(String partnership, int number) {
		return file("p.slug = :key and q.number = :number", partnership, number);
	}

	/** Returns the request with this identifier. */
	Optional<DataRequestDetails> file(UUID id) {
		return file("q.id = :key", id, null);
	}

	private Optional<DataRequestDetails> file(String where, Object key, @Nullable Integer number) {
		return this.jdbc.sql(SELECT.formatted(where))
			.param("key", key)
			.param("number", number)
			.query(MappedRecord.rows(DataRequestSummary.class))
			.optional()
			.map((request) -> new DataRequestDetails(request, returns(request.id()), events(request.id()),
					questions(request)));
	}

	private List<DataReturnDetails> returns(UUID id) {
		return this.jdbc.sql("""
				select number, nothing_to_report, remark, answer::text as answer, saved_by, submitted_at
				from data_return where request_id = ? order by number desc""")
			.param(id)
			.query(MappedRecord.rows(DataReturnDetails.class))
			.list();
	}

	private List<RequestEvent> events(UUID id) {
		return this.jdbc.sql(
				"select number, kind, note, at, by_name from data_request_event where request_id = ? order by number desc")
			.param(id)
			.query(MappedRecord.rows(RequestEvent.class))
			.list();
	}

	private List<String> questions(DataRequestSummary request) {
		return (request.content().kind() != ReturnKind.NARRATIVE) ? List.of()
				: this.jdbc.sql("select wording from data_request_question where request_id = ? order by position")
					.param(request.id())
					.query(String.class)
					.list();
	}

	/**
	 * Returns the questions of the partnership's latest narrative request; empty without
	 * one.
	 */
	List<String> latestQuestions(UUID partnershipId) {
		return this.jdbc
			.sql("""
					select wording from data_request_question where request_id = (
					  select q.id from data_request q where q.partnership_id = ? and q.kind = 'NARRATIVE' order by q.number desc limit 1)
					order by position""")
			.param(partnershipId)
			.query(String.class)
			.list();
	}

	/** Returns the counts by state. */
	RequestCounts counts(String where, Map<String, ?> parameters, LocalDate today) {
		var all = new HashMap<String, Object>(parameters);
		all.put("today", today);
		return this.jdbc
			.sql("""
					select count(*) filter (where state in ('SENT', 'QUERIED')) as waiting,
					  count(*) filter (where state in ('SENT', 'QUERIED') and due_on < :today) as overdue,
					  count(*) filter (where state = 'RECEIVED') as received, count(*) filter (where state = 'QUERIED') as queried,
					  count(*) filter (where state = 'ACCEPTED') as accepted,
					  count(*) filter (where state = 'WITHDRAWN') as withdrawn
					from data_request q where\s"""
					+ where)
			.params(all)
			.query(RequestCounts.class)
			.single();
	}

}
