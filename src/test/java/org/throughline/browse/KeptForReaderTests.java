package org.throughline.browse;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import org.throughline.ClockAt;
import org.throughline.SamplePeople;
import org.throughline.SampleSessions;
import org.throughline.SampleTest;
import org.throughline.SqlCounter;
import org.throughline.TestClock;
import org.throughline.partnership.TestPartnerships;
import org.throughline.platform.web.KeptForReader;
import org.throughline.report.ReportState;
import org.throughline.report.TestReports;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages that are kept for who reads them: they cost little until something changes, and
 * show each change at once. The tests change the database from outside, so that no code
 * of the application can update the memory.
 */
@SampleTest
@ClockAt("2026-11-30T09:00:00Z")
class KeptForReaderTests {

	private static final String DESK = "/manage/oxfordshire";

	private static final String LIST = DESK + "/actions";

	private static final String AGENCY = "/my";

	/** Statements: the session before and after and its use, grants, and the version. */
	private static final int KEPT = 5;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SampleSessions sessions;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping handlers;

	@Autowired
	private SamplePeople people;

	@Autowired
	private TestPartnerships partnerships;

	@Autowired
	private TestReports reports;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SqlCounter counter;

	@Autowired
	private TestClock clock;

	private Cookie reader;

	@BeforeEach
	void read() throws Exception {
		this.reader = signIn("business.manager");
		page(DESK);
		assertThat(cost(DESK)).as("read a second time").isEqualTo(KEPT);
	}

	@AfterEach
	void signOut() {
		this.jdbc.sql("delete from spring_session").update();
	}

	@Test
	void showsTheSamePageWithNewFieldsOfItsForms() throws Exception {
		var first = page(DESK);
		var second = page(DESK);
		var fields = second.select("input[name=_csrf], input[name=_seal]");
		assertThat(fields.eachAttr("value")).hasSizeGreaterThan(1)
			.doesNotContain("")
			.doesNotContainAnyElementsOf(first.select("input[type=hidden]").eachAttr("value"));
		assertThat(second.text()).isEqualTo(first.text());
		var sent = this.mvc.post().uri("/sign-out").cookie(this.reader);
		fields.forEach((field) -> sent.param(field.attr("name"), field.val()));
		assertThat(sent).hasRedirectedUrl("/");
		assertThat(get(DESK)).hasStatus(302);
	}

	@Test
	void keepsEveryPageThatIsMarked() {
		String set = this.jdbc.sql("select min(slug) from standard_set").query(String.class).single();
		var marked = this.handlers.getHandlerMethods()
			.entrySet()
			.stream()
			.filter((handler) -> handler.getValue().hasMethodAnnotation(KeptForReader.class))
			.flatMap((handler) -> handler.getKey().getPatternValues().stream())
			.map((address) -> address.replace("{partnership}", "oxfordshire").replace("{set}", set))
			.toList();
		assertThat(marked).contains(DESK, LIST, AGENCY);
		assertThat(marked).allSatisfy((address) -> {
			this.reader = signIn(address.startsWith("/my") ? "thames.valley.police" : "business.manager");
			assertThat(get(address)).as(address).hasStatusOk();
			assertThat(cost(address)).as(address).isEqualTo(KEPT);
		});
	}

	@Test
	void showsInAListWhatChangedAtOnce() throws Exception {
		String filtered = LIST + "?status=NOT_STARTED";
		page(filtered);
		assertThat(cost(filtered)).isEqualTo(KEPT);
		int before = page(filtered).select("tbody tr").size();
		change("update action set wording = 'Ask each school twice', status = 'NOT_STARTED' where id = (select min(id::text)::uuid from action)");
		assertThat(page(filtered).select("tbody").text()).contains("Ask each school twice");
		assertThat(page(filtered).select("tbody tr").size()).isGreaterThanOrEqualTo(before);
	}

	@Test
	void showsAPartnerTheChangesAndTheNotices() throws Exception {
		this.reader = signIn("thames.valley.police");
		page(AGENCY);
		change("""
				update action set wording = 'Send the police to each meeting', status = 'IN_PROGRESS' where id = (
				  select min(a.id::text)::uuid from action a join role_grant g on g.organisation_id = a.owner_id
				  join user_account u on u.id = g.user_id where u.email = 'thames.valley.police@oxfordshire.example')""");
		assertThat(page(AGENCY).text()).contains("Send the police to each meeting");
		change("""
				insert into notification (person_id, kind, role, partnership_id, organisation_id, subject_id, since, at)
				select u.id, 'ACTION_ASSIGNED', 'PARTNER_AGENCY', a.partnership_id, a.owner_id, a.id, date '2026-11-30', now()
				from action a, user_account u where a.wording = 'Send the police to each meeting'
				  and u.email = 'thames.valley.police@oxfordshire.example'""");
		assertThat(page(AGENCY).select("aside").text()).contains("Send the police to each meeting");
		change("delete from notification");
		assertThat(page(AGENCY).select("aside").text()).doesNotContain("Send the police to each meeting");
	}

	@Test
	void keepsPublicPagesToo() throws Exception {
		for (String address : List.of("/oxfordshire", "/oxfordshire/themes/neglect", "/oxfordshire/actions", "/")) {
			page(address);
			assertThat(cost(address)).as(address).isEqualTo(KEPT + 1);
		}
		change("""
				insert into followed_page (id, user_id, partnership_id)
				select gen_random_uuid(), u.id, p.id from user_account u, partnership p
				where u.email = 'business.manager@oxfordshire.example' and p.slug = 'oxfordshire'""");
		assertThat(page("/oxfordshire").select("main form button").text()).contains("Stop following");
		change("delete from followed_page");
		assertThat(page("/oxfordshire").select("main form button").text()).doesNotContain("Stop following");
		UUID elsewhere = this.partnerships.addNamed("elsewhere", "Elsewhere");
		assertThat(page("/").select("main").text()).doesNotContain("Elsewhere");
		this.reports.add(elsewhere, "2025-26", "Annual report", 2025, ReportState.PUBLISHED);
		assertThat(page("/").select("main").text()).contains("Elsewhere");
		this.partnerships.list("elsewhere", false);
		assertThat(page("/").select("main").text()).doesNotContain("Elsewhere");
	}

	@Test
	void showsAChangeOfARecordAtOnce() throws Exception {
		String before = page(DESK).select("section[aria-labelledby=desk-actions]").text();
		change("update action set status = 'NO_LONGER_NEEDED' where owner_id is null or status = 'IN_PROGRESS'");
		assertThat(page(DESK).select("section[aria-labelledby=desk-actions]").text()).isNotEqualTo(before);
		assertThat(cost(DESK)).isEqualTo(KEPT);
	}

	@Test
	void showsAChangedNameThatAllShareAtOnce() throws Exception {
		assertThat(page(DESK).text()).contains("Thames Valley Police");
		change("update organisation_name set name = 'Police of the Thames Valley' where name = 'Thames Valley Police'");
		assertThat(page(DESK).text()).contains("Police of the Thames Valley");
	}

	@Test
	void showsWhatANewDayBrings() throws Exception {
		String before = page(DESK).text();
		this.clock.pass(Duration.ofDays(40));
		assertThat(page(DESK).select("#desk-dates, .app-manager__day").text()).isNotEmpty();
		assertThat(page(DESK).text()).isNotEqualTo(before);
	}

	@Test
	void showsNothingOnceAGrantHasEnded() {
		change("update role_grant set role = 'SCRUTINEER', organisation_id = null where role = 'BUSINESS_MANAGER'");
		assertThat(get(DESK)).hasStatus(404);
		change("""
				update role_grant set role = 'BUSINESS_MANAGER' where user_id = (
				  select id from user_account where email = 'business.manager@oxfordshire.example')""");
		assertThat(get(DESK)).hasStatusOk();
		change("update user_account set enabled = false where email = 'business.manager@oxfordshire.example'");
		assertThat(get(DESK)).hasStatus(404);
		change("update user_account set enabled = true where email = 'business.manager@oxfordshire.example'");
	}

	@Test
	void showsNoWordsOfAWithdrawnRecord() throws Exception {
		change("update case_review set note = 'Something that a court forbids' where id = (select min(id::text)::uuid from case_review)");
		String before = page(DESK).select("section[aria-labelledby=desk-changes]").text();
		change("insert into withdrawn_record select min(id::text)::uuid from case_review");
		assertThat(page(DESK).select("section[aria-labelledby=desk-changes]").text()).isNotEqualTo(before);
	}

	@Test
	void showsPeopleWithoutMailAtOnce() throws Exception {
		assertThat(page(DESK).text()).doesNotContain("Emails do not reach");
		change("""
				insert into mail_setting (person_id, refused_email, refused_at, refusal)
				select user_id, 'nobody@example.org', now(), 'ADDRESS_REFUSED' from role_grant where role = 'SCRUTINEER'""");
		assertThat(page(DESK).text()).contains("Emails do not reach 1 person");
		change("delete from mail_setting");
		assertThat(page(DESK).text()).doesNotContain("Emails do not reach");
	}

	@Test
	void countsANewNoticeAtOnce() throws Exception {
		change("""
				insert into notification (person_id, kind, role, partnership_id, subject_id, since, at)
				select g.user_id, 'ACTION_TO_VERIFY', 'BUSINESS_MANAGER', a.partnership_id, a.id, date '2026-11-30', now()
				from role_grant g, action a where g.role = 'BUSINESS_MANAGER' and a.status = 'REPORTED_COMPLETE'""");
		assertThat(page(DESK).select(".app-header__count").text()).contains("unread");
	}

	@Test
	void isOfOnePersonOnly() throws Exception {
		assertThat(this.mvc.get().uri(DESK).cookie(signIn("scrutineer"))).hasStatus(404);
		assertThat(this.mvc.get().uri(DESK)).hasStatus(302);
		change("""
				insert into role_grant (id, user_id, role, partnership_id)
				select gen_random_uuid(), u.id, 'BUSINESS_MANAGER', p.id from user_account u, partnership p
				where u.email = 'scrutineer@oxfordshire.example' and p.slug = 'oxfordshire'""");
		var other = this.mvc.get().uri(DESK).cookie(signIn("scrutineer")).exchange();
		assertThat(other).hasStatusOk().bodyText().contains(this.people.person("scrutineer").displayName());
		assertThat(page(DESK).text()).doesNotContain(this.people.person("scrutineer").displayName());
		change("""
				delete from role_grant where role = 'BUSINESS_MANAGER' and user_id = (
				  select id from user_account where email = 'scrutineer@oxfordshire.example')""");
	}

	@Test
	void staysWhenOthersChangeWhatIsNotShown() {
		change("insert into saved_search (id, user_id, name, query, path, version)"
				+ " select gen_random_uuid(), id, 'Mine', 'q=x', '/search', 0 from user_account where email like 'scrutineer@%'");
		change("update spring_session set last_access_time = last_access_time + 1");
		assertThat(cost(DESK)).isEqualTo(KEPT);
	}

	@Test
	void showsAMessageOnceAndKeepsNoPageWithIt() throws Exception {
		this.sessions.add(this.reader.getValue(), "message", "saved");
		assertThat(cost(DESK)).isGreaterThan(KEPT);
	}

	private void change(String sql) {
		this.jdbc.sql(sql).update();
	}

	private int cost(String address) {
		return this.counter.count(() -> assertThat(get(address)).hasStatusOk());
	}

	private MvcTestResult get(String address) {
		return this.mvc.get().uri(address).cookie(this.reader).exchange();
	}

	private Document page(String address) throws UnsupportedEncodingException {
		var answer = get(address);
		assertThat(answer).as(address).hasStatusOk();
		return Jsoup.parse(answer.getResponse().getContentAsString());
	}

	private Cookie signIn(String person) {
		return new Cookie(SampleSessions.COOKIE, this.sessions.signIn(person));
	}

}
