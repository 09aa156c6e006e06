package org.throughline.notification;

/**
 * Queries of records that people are told of: of those with given identifiers, and of
 * what a day brings: what becomes due, overdue or silent, and what waits for a manager.
 */
final class DaySubjects {

	static final String ACTIONS_DUE_SOON = """
			select a.partnership_id, a.organisation_id, a.id, a.due_on as since, null as clock_key from action_notice a
			where a.open and a.shared and a.due_on between :today::date and :today::date + :dueSoon::integer""";

	/**
	 * By the rule of the partnership that holds today: repeated after as many days as it
	 * leaves between the reminder and the letter.
	 */
	static final String ACTIONS_OVERDUE = """
			select a.partnership_id, a.organisation_id, a.id, a.due_on + (:today::date - a.due_on - 1) / rule.lead_days * rule.lead_days as since,
			  null as clock_key
			from action_notice a cross join lateral response_rule_on(a.partnership_id, :today::date) rule
			where a.open and a.shared and a.due_on < :today::date""";

	/** Likewise. */
	static final String ACTIONS_SILENT = """
			select a.partnership_id, a.organisation_id, a.id,
			  r.due_on + (:today::date - r.due_on - 1) / rule.lead_days * rule.lead_days as since, null as clock_key
			from action_notice a cross join lateral response_rule_on(a.partnership_id, :today::date) rule
			cross join lateral (select (a.awaited_since + make_interval(months => rule.every_months))::date as due_on) r
			where a.open and a.shared and r.due_on < :today::date and (a.due_on is null or a.due_on >= :today::date)""";

	/** Those that no manager was told of, such as imported ones. */
	static final String ACTIONS_TO_VERIFY = """
			select a.partnership_id, a.organisation_id, a.id, :today::date as since, null as clock_key from action_notice a
			where a.status = 'REPORTED_COMPLETE' and not exists (select from notification n
			  where n.subject_id = a.id and n.kind = 'ACTION_TO_VERIFY' and n.since >= a.status_since)""";

	/** Those that no manager was told of. */
	static final String DATES_ASKED = """
			select a.partnership_id, a.organisation_id, a.id, :today::date as since, null as clock_key from action_notice a
			where a.new_date_asked_on is not null and not exists (select from notification n
			  where n.subject_id = a.id and n.kind = 'ACTION_DATE_ASKED' and n.since >= a.new_date_asked_on)""";

	/** Those that no manager was told of. */
	static final String RETURNS_TO_REVIEW = """
			select q.partnership_id, q.addressee_id as organisation_id, q.id, :today::date as since, null as clock_key from return_notice q
			where q.state = 'RECEIVED' and not exists (select from notification n
			  where n.subject_id = q.id and n.kind = 'RETURN_RECEIVED' and n.since >= q.state_since)""";

	static final String RETURNS_DUE_SOON = """
			select q.partnership_id, q.addressee_id as organisation_id, q.id, q.due_on as since, null as clock_key from return_notice q
			where q.state in ('SENT', 'QUERIED') and q.due_on between :today::date and :today::date + :returnSoon::integer""";

	static final String RETURNS_OVERDUE = """
			select q.partnership_id, q.addressee_id as organisation_id, q.id, q.due_on + (:today::date - q.due_on - 1) / :again::integer * :again::integer as since,
			  null as clock_key
			from return_notice q where q.state in ('SENT', 'QUERIED') and q.due_on < :today::date""";

	/** From the day of the alert on; told once for each limit. */
	static final String CLEARANCES_DUE_SOON = """
			select c.partnership_id, null::uuid as organisation_id, c.id, c.due_on as since, null as clock_key from clearance_request c
			where c.open and c.alert_on <= :today::date and c.due_on >= :today::date""";

	/** Told for each limit, and again each week. */
	static final String CLEARANCES_OVERDUE = """
			select c.partnership_id, null::uuid as organisation_id, c.id, c.due_on + (:today::date - c.due_on - 1) / 7 * 7 as since, null as clock_key from clearance_request c
			where c.open and c.due_on < :today::date""";

	static final String REPORTS = """
			select r.partnership_id, null::uuid as organisation_id, r.id, :today::date as since, null as clock_key from report_name r
			where r.id = any(:ids)""";

	static final String COMMENTS = """
			select c.partnership_id, null::uuid as organisation_id, c.id, :today::date as since, null as clock_key from comment_notice c
			where c.id = any(:ids)""";

	static final String CLEARANCES = """
			select c.partnership_id, null::uuid as organisation_id, c.id, :today::date as since, null as clock_key from clearance_request c
			where c.id = any(:ids)""";

	private DaySubjects() {
	}

}
