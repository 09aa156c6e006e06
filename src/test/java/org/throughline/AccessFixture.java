package org.throughline;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.throughline.account.TestAccounts;
import org.throughline.partnership.TestOrganisations;
import org.throughline.partnership.TestPartnerships;
import org.throughline.platform.security.Role;
import org.throughline.platform.security.SignedInUser;
import org.throughline.report.ProgressLevel;
import org.throughline.report.ReportState;
import org.throughline.report.StatementKind;
import org.throughline.report.TestReports;

/**
 * Users of every role in two partnerships, and the records that the addresses of {@code
 * access.csv} name. The records are rows, because the addresses name numbers and
 * references that services would assign.
 */
final class AccessFixture {

	private final JdbcClient jdbc;

	private final UUID oxfordshire;

	private final UUID elsewhere;

	private final TestAccounts accounts;

	private final TestOrganisations organisations;

	private final TestReports reports;

	/** Identifiers by their names in the addresses. */
	private final Map<String, UUID> ids = new HashMap<>();

	private final Map<Role, SignedInUser> people = new EnumMap<>(Role.class);

	private final Map<Role, SignedInUser> outsiders = new EnumMap<>(Role.class);

	AccessFixture(JdbcClient jdbc, TestAccounts accounts, TestPartnerships partnerships,
			TestOrganisations organisations, TestReports reports) {
		this.jdbc = jdbc;
		this.accounts = accounts;
		this.organisations = organisations;
		this.reports = reports;
		this.oxfordshire = partnerships.id("oxfordshire");
		this.elsewhere = partnerships.addNamed("elsewhere", "Elsewhere");
		draft();
		knownUser();
		knownBodies();
		successor();
		acceptedText();
		action();
		responseRule();
		review();
		ratings();
		dataRequests();
		training();
		for (Role role : Role.values()) {
			this.people.put(role, add(role, this.oxfordshire));
			this.outsiders.put(role, add(role, this.elsewhere));
		}
		savedSearch();
	}

	/** Returns the person with the role in Oxfordshire, or in another partnership. */
	SignedInUser person(Role role, boolean own) {
		return Objects.requireNonNull((own ? this.people : this.outsiders).get(role));
	}

	/** Returns an address with the identifiers of the records that it names. */
	String address(String example) {
		String address = example;
		for (var id : this.ids.entrySet()) {
			address = address.replace('<' + id.getKey() + '>', id.getValue().toString());
		}
		return address;
	}

	private SignedInUser add(Role role, UUID partnership) {
		var person = this.accounts.add("Somebody");
		this.accounts.grant(person, role, (role != Role.ADMINISTRATOR) ? partnership : null,
				(role == Role.PARTNER_AGENCY) ? this.organisations.id("oxford-city-council") : null);
		return person;
	}

	private void knownUser() {
		var known = this.accounts.add("known@example.org", "Somebody known");
		UUID grant = this.accounts.grant(known, Role.COUNCILLOR, this.oxfordshire, null);
		this.ids.put("grant", grant);
	}

	private void knownBodies() {
		Map.of("partnershipName", "partnership_name where acronym = 'OSCP'", "organisationName",
				"organisation_name where name = 'Thames Valley Police'", "role",
				"agency_role where role = 'REPORTING_AGENCY'", "appointment",
				"appointment where person_name = 'Derek Benson'", "member",
				"group_membership where member_as = 'Chief Executive'")
			.forEach((name, rows) -> this.ids.put(name,
					this.jdbc.sql("select id from " + rows + " limit 1").query(UUID.class).single()));
	}

	private void successor() {
		this.jdbc.sql("""
				insert into partnership_succession (id, predecessor_id, successor_id, effective_on, version)
				values (gen_random_uuid(), ?, ?, '2028-04-01', 0)""").params(this.oxfordshire, this.elsewhere).update();
	}

	private void acceptedText() {
		var id = UUID.randomUUID();
		this.jdbc
			.sql("""
					insert into accepted_identifier (id, partnership_id, kind, words, reason, given_by, accepted_at, version)
					values (?, ?, 'POSTCODE', 'XM4 5HQ', 'A known office', 'Somebody', now(), 0)""")
			.params(id, this.oxfordshire)
			.update();
		this.ids.put("accepted", id);
	}

	private void savedSearch() {
		var id = UUID.randomUUID();
		this.jdbc.sql(
				"insert into saved_search (id, user_id, name, query, version) values (?, ?, 'Neglect', 'q=neglect', 0)")
			.params(id, person(Role.COUNCILLOR, true).id())
			.update();
		this.ids.put("search", id);
	}

	private void action() {
		this.jdbc.sql("""
				insert into action_plan (id, partnership_id, slug, title, visibility, version)
				values (gen_random_uuid(), ?, 'a-known-plan', 'A known plan', 'INTERNAL', 0)""")
			.param(this.oxfordshire)
			.update();
		this.jdbc
			.sql("""
					insert into recommendation (id, partnership_id, reference, source_type, source_title, position, wording,
					  response, visibility, version)
					values (gen_random_uuid(), ?, 'rec-9001', 'OTHER', 'A source', 9001, 'Words.', 'NOT_STATED', 'INTERNAL', 0)""")
			.param(this.oxfordshire)
			.update();
		var made = UUID.randomUUID();
		this.jdbc.sql("""
				insert into recommendation (id, partnership_id, reference, source_type, source_title, position, wording,
				  response, visibility, version)
				values (?, ?, 'rec-9002', 'OTHER', 'A source', 9002, 'Words.', 'NOT_STATED', 'PARTNER', 0)""")
			.params(made, this.oxfordshire)
			.update();
		this.jdbc.sql("""
				insert into recommendation_addressee (recommendation_id, organisation_id)
				select ?, id from organisation where slug = 'oxford-city-council'""").param(made).update();
		var action = UUID.randomUUID();
		this.jdbc
			.sql("""
					insert into action (id, partnership_id, reference, position, wording, owner_id, visibility, status,
					  status_changed_at, made_on, last_heard_on, updates, version)
					values (?, ?, 'act-9001', 9001, 'Words.', (select id from organisation where slug = 'oxford-city-council'),
					  'PARTNER', 'IN_PROGRESS', now(), '2026-01-01', '2026-01-01', 1, 0)""")
			.params(action, this.oxfordshire)
			.update();
		var update = UUID.randomUUID();
		this.jdbc.sql("""
				insert into action_update (id, action_id, number, at, kind, status, by_name, as_of, visibility)
				values (?, ?, 1, now(), 'PROGRESS', 'IN_PROGRESS', 'Somebody', '2026-01-01', 'PARTNER')""")
			.params(update, action)
			.update();
		this.jdbc.sql("""
				insert into evidence (id, action_id, update_id, number, describes, file_name, media_type, size_bytes,
				  sha256, content)
				values (gen_random_uuid(), ?, ?, 1, 'Minutes', 'minutes.txt', 'text/plain', 1, repeat('0', 64), 'x')""")
			.params(action, update)
			.update();
	}

	private void responseRule() {
		var id = UUID.randomUUID();
		this.jdbc
			.sql("""
					insert into response_rule (id, partnership_id, valid_from, every_months, reminder_days, lead_days, lead_post,
					  delegate_days, delegate_post, source, version)
					values (?, ?, '2020-01-01', 6, 14, 28, 'Lead', 28, 'Delegated partner', 'A meeting', 0)""")
			.params(id, this.oxfordshire)
			.update();
		this.ids.put("rule", id);
	}

	private void ratings() {
		this.jdbc.sql("""
				insert into rating_scheme (id, slug, name, version)
				values (gen_random_uuid(), 'a-shared-scheme', 'A shared scheme', 0)""").update();
		this.jdbc
			.sql("""
					insert into standard_set (id, partnership_id, slug, name, year_label, kind, scheme_id, as_at, follows_id, version)
					select gen_random_uuid(), partnership_id, 'audit-2022', name, '2022', kind, scheme_id, as_at, id, 0
					from standard_set where slug = 'safeguarding-audit-2021'""")
			.update();
	}

	private void dataRequests() {
		List.of("9001, 'CONTRIBUTIONS', null::uuid",
				"9002, 'SELF_ASSESSMENT', (select id from standard_set where slug = 'safeguarding-audit-2021')",
				"9003, 'TRAINING', null::uuid")
			.forEach((one) -> this.jdbc
				.sql("insert into data_request (number, kind, subject_id, id, partnership_id, organisation_id, period_label,"
						+ " starts_on, ends_on, due_on, state, version) select " + one
						+ ", gen_random_uuid(), ?, o.id, '2029/30', '2029-04-01', '2030-03-31', '2030-06-30', 'SENT', 0"
						+ " from organisation o where o.slug = 'oxford-city-council'")
				.param(this.oxfordshire)
				.update());
	}

	private void review() {
		this.ids.put("review",
				this.jdbc.sql("select id from case_review where reference = 'jacob'").query(UUID.class).single());
		this.jdbc.sql("update bank_holiday set kind = 'CANCELLED' where day = '2026-12-28'").update();
		for (String one : List.of("review_event (id, review_id, number, kind, version) values (%s, 901, 'AWARE', 0)",
				"publication_delay (id, review_id, number, reason, lifted_on, version) values (%s, 902, 'INQUEST', '2021-01-01', 0)",
				"review_document (id, review_id, number, title, version) values (%s, 903, 'A document', 0)",
				"learning_point (id, review_id, number, position, wording, visibility, version) values (%s, 904, 904, 'Words.', 'INTERNAL', 0)")) {
			this.jdbc
				.sql("insert into "
						+ one.formatted("gen_random_uuid(), (select id from case_review where reference = 'jacob')"))
				.update();
		}
		this.jdbc.sql("""
				insert into review_count (id, partnership_id, period_label, measure, as_written, position, version)
				values ('00000000-0000-4000-8000-000000000001', ?, '2024/25', 'OTHER', 'Words.', 9001, 0)""")
			.param(this.oxfordshire)
			.update();
	}

	private void training() {
		this.jdbc.sql("""
				insert into training_evaluation (id, activity_id, number, changed, version)
				select gen_random_uuid(), a.id, 901, 'Words.', 0 from training_activity a
				where a.partnership_id = ? and a.number = 1""").param(this.oxfordshire).update();
	}

	private void draft() {
		UUID report = this.reports.add(this.oxfordshire, "a-draft", "A draft", 2025, ReportState.DRAFT);
		this.reports.note(this.reports.id("2024-25"), "A note");
		this.reports.section(report, "a-section", "A section");
		this.reports.statement(report, StatementKind.KEY_MESSAGE, "A message.", null, null);
		this.reports.priority(this.oxfordshire, report, "A priority", ProgressLevel.SOME);
	}

}
