package org.throughline.notification;

import java.util.List;
import java.util.Map;

/**
 * Queries of the subjects of notices: records with given identifiers, and those that
 * become due or overdue, receive no update, or wait for a manager on a day.
 */
final class NoticeSubjects {

	private static final String ACTIONS = """
			select a.partnership_id, a.organisation_id, a.id, :today::date as since, null as clock_key from action_notice a
			where a.id = any(:ids) and (:roles::text[] = array['BUSINESS_MANAGER'] or a.shared)
			  and (a.open or :kind::text in ('ACTION_VERIFIED', 'ACTION_TO_VERIFY'))""";

	private static final String REQUESTS = """
			select q.partnership_id, q.addressee_id as organisation_id, q.id, :today::date as since, null as clock_key from return_notice q
			where q.id = any(:ids)""";

	private static final String LETTERS = """
			select l.partnership_id, l.organisation_id, l.id, :today::date as since, null as clock_key from letter_notice l
			where l.id = any(:ids)""";

	private static final String SIGNERS = """
			select q.partnership_id, q.organisation_id, q.id, :today::date as since, null as clock_key from sign_off_notice(:today::date) q
			where q.id = any(:ids)""";

	static final String SIGNER = SIGNERS + " and q.organisation_id = :organisation::uuid";

	private static final String ACTIONS_DUE_SOON = """
			select a.partnership_id, a.organisation_id, a.id, a.due_on as since, null as clock_key from action_notice a
			where a.open and a.shared and a.due_on between :today::date and :today::date + :dueSoon::integer""";

	/**
	 * Overdue actions by the partnership's current rule; repeated at the rule's interval
	 * between reminder and letter.
	 */
	private static final String ACTIONS_OVERDUE = """
			select a.partnership_id, a.organisation_id, a.id, a.due_on + (:today::date - a.due_on - 1) / rule.lead_days * rule.lead_days as since,
			  null as clock_key
			from action_notice a cross join lateral response_rule_on(a.partnership_id, :today::date) rule
			where a.open and a.shared and a.due_on < :today::date""";

	/** Likewise. */
	private static final String ACTIONS_WITHOUT_RESPONSE = """
			select a.partnership_id, a.organisation_id, a.id,
			  r.due_on + (:today::date - r.due_on - 1) / rule.lead_days * rule.lead_days as since, null as clock_key
			from action_notice a cross join lateral response_rule_on(a.partnership_id, :today::date) rule
			cross join lateral (select (a.awaited_since + make_interval(months => rule.every_months))::date as due_on) r
			where a.open and a.shared and r.due_on < :today::date and (a.due_on is null or a.due_on >= :today::date)""";

	/** Actions without a notice to a manager, such as imported ones. */
	private static final String ACTIONS_TO_VERIFY = """
			select a.partnership_id, a.organisation_id, a.id, :today::date as since, null as clock_key from action_notice a
			where a.status = 'REPORTED_COMPLETE' and not exists (select from notification n
			  where n.subject_id = a.id and n.kind = 'ACTION_TO_VERIFY' and n.since >= a.status_since)""";

	/** Those of which no manager was notified. */
	private static final String DATES_REQUESTED = """
			select a.partnership_id, a.organisation_id, a.id, :today::date as since, null as clock_key from action_notice a
			where a.new_date_asked_on is not null and not exists (select from notification n
			  where n.subject_id = a.id and n.kind = 'ACTION_DATE_REQUESTED' and n.since >= a.new_date_asked_on)""";

	/** Those of which no manager was notified. */
	private static final String RETURNS_TO_REVIEW = """
			select q.partnership_id, q.addressee_id as organisation_id, q.id, :today::date as since, null as clock_key from return_notice q
			where q.state = 'RECEIVED' and not exists (select from notification n
			  where n.subject_id = q.id and n.kind = 'RETURN_RECEIVED' and n.since >= q.state_since)""";

	private static final String RETURNS_DUE_SOON = """
			select q.partnership_id, q.addressee_id as organisation_id, q.id, q.due_on as since, null as clock_key from return_notice q
			where q.state in ('SENT', 'QUERIED') and q.due_on between :today::date and :today::date + :returnSoon::integer""";

	private static final String RETURNS_OVERDUE = """
			select q.partnership_id, q.addressee_id as organisation_id, q.id, q.due_on + (:today::date - q.due_on - 1) / :again::integer * :again::integer as since,
			  null as clock_key
			from return_notice q where q.state in ('SENT', 'QUERIED') and q.due_on < :today::date""";

	/** From the day of the alert on; one notice for each due date. */
	private static final String CLEARANCES_DUE_SOON = """
			select c.partnership_id, null::uuid as organisation_id, c.id, c.due_on as since, null as clock_key from clearance_request c
			where c.open and c.alert_on <= :today::date and c.due_on >= :today::date""";

	/** Notified at each limit, and again each week. */
	private static final String CLEARANCES_OVERDUE = """
			select c.partnership_id, null::uuid as organisation_id, c.id, c.due_on + (:today::date - c.due_on - 1) / 7 * 7 as since, null as clock_key from clearance_request c
			where c.open and c.due_on < :today::date""";

	private static final String REPORTS = """
			select r.partnership_id, null::uuid as organisation_id, r.id, :today::date as since, null as clock_key from report_name r
			where r.id = any(:ids)""";

	private static final String COMMENTS = """
			select c.partnership_id, null::uuid as organisation_id, c.id, :today::date as since, null as clock_key from comment_notice c
			where c.id = any(:ids)""";

	private static final String CLEARANCES = """
			select c.partnership_id, null::uuid as organisation_id, c.id, :today::date as since, null as clock_key from clearance_request c
			where c.id = any(:ids)""";

	/**
	 * Queries that run each day, by kind of notice, in the order of writing.
	 */
	static final List<Map.Entry<NoticeKind, String>> OF_A_DAY = List.of(
			Map.entry(NoticeKind.ACTION_DUE_SOON, ACTIONS_DUE_SOON),
			Map.entry(NoticeKind.ACTION_OVERDUE, ACTIONS_OVERDUE),
			Map.entry(NoticeKind.ACTION_RESPONSE_OVERDUE, ACTIONS_WITHOUT_RESPONSE),
			Map.entry(NoticeKind.ACTION_TO_VERIFY, ACTIONS_TO_VERIFY),
			Map.entry(NoticeKind.ACTION_DATE_REQUESTED, DATES_REQUESTED),
			Map.entry(NoticeKind.RETURN_RECEIVED, RETURNS_TO_REVIEW),
			Map.entry(NoticeKind.RETURN_DUE_SOON, RETURNS_DUE_SOON),
			Map.entry(NoticeKind.RETURN_OVERDUE, RETURNS_OVERDUE),
			Map.entry(NoticeKind.CLEARANCE_DUE_SOON, CLEARANCES_DUE_SOON),
			Map.entry(NoticeKind.CLEARANCE_OVERDUE, CLEARANCES_OVERDUE));

	private NoticeSubjects() {
	}

	/** Returns the query of the records with the identifiers {@code ids}. */
	static String of(NoticeKind kind) {
		return kind.ofAction() ? ACTIONS : kind.ofReturn() ? REQUESTS : kind.ofComment() ? COMMENTS : kind.ofSignOff()
				? SIGNERS : kind.ofClearance() ? CLEARANCES : (kind == NoticeKind.LETTER_SENT) ? LETTERS : REPORTS;
	}

}
