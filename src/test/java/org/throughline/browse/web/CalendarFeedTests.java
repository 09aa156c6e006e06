package org.throughline.browse.web;

import java.util.List;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.HtmlValidator;
import org.throughline.SamplePeople;
import org.throughline.SampleTest;
import org.throughline.SqlCounter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Calendars by private address: for the business manager, a partner agency and a
 * councillor of the sample.
 */
@SampleTest
@Transactional
class CalendarFeedTests {

	private static final String MANAGER = "business.manager";

	private static final String AGENCY = "partner.agency";

	private static final String COUNCILLOR = "councillor";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SamplePeople people;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SqlCounter sql;

	@Test
	void showsManagersWhatIsDueWithoutNamesOfWhatIsNotPublic() throws Exception {
		action("act-9801", "Secret of a family", "INTERNAL");
		action("act-9802", "Teach the staff", "PUBLIC");
		review("rev-9803", "Zebedee");
		var feed = feed(address(MANAGER));
		assertThat(feed).contains("SUMMARY:Action due (Oxford City Council)",
				"URL:http://localhost/manage/oxfordshire/actions/act-9801",
				"SUMMARY:Action due: Teach the staff (Oxford City Council)",
				"URL:http://localhost/oxfordshire/actions/act-9802");
		assertThat(feed).anyMatch((line) -> line.startsWith("SUMMARY:Annual report due: "))
			.anyMatch((line) -> line.startsWith("SUMMARY:Serious incident notification due: a review"))
			.noneMatch((line) -> line.contains("Secret") || line.contains("Zebedee") || line.contains("rev-9803"));
		assertThat(feed.stream().filter((line) -> line.startsWith("UID:"))).doesNotHaveDuplicates();
	}

	@Test
	void showsAgenciesTheirOwnActionsAndReturns() throws Exception {
		action("act-9801", "Secret of a family", "PARTNER");
		this.jdbc
			.sql("""
					insert into data_request (id, partnership_id, number, kind, organisation_id, period_label, starts_on, ends_on, due_on,
					  state, version)
					select gen_random_uuid(), p.id, 9804, 'TRAINING', o.id, '2029/30', '2029-04-01', '2030-03-31', '2030-06-30', 'SENT', 0
					from partnership p, organisation o where p.slug = 'oxfordshire' and o.slug = 'oxford-city-council'""")
			.update();
		var feed = feed(address(AGENCY));
		assertThat(feed).contains("SUMMARY:Your action is due",
				"URL:http://localhost/my/actions/act-9801?in=oxfordshire",
				"SUMMARY:Your return is due: Training 2029/30",
				"URL:http://localhost/my/returns/oxfordshire/9804/training");
		assertThat(feed).noneMatch((line) -> line.contains("Secret") || line.contains("/manage/"));
	}

	@Test
	void showsCouncillorsWhatEveryoneMaySee() throws Exception {
		action("act-9801", "Secret of a family", "PARTNER");
		action("act-9802", "Teach the staff", "PUBLIC");
		review("rev-9803", "Zebedee");
		this.jdbc.sql("update case_review set visibility = 'COUNT_ONLY' where reference = 'rev-9803'").update();
		var feed = feed(address(COUNCILLOR));
		assertThat(feed).contains("SUMMARY:Action due: Teach the staff (Oxford City Council)",
				"SUMMARY:Review to be published: Rapid review", "DTSTART;VALUE=DATE:20300501",
				"DTEND;VALUE=DATE:20300601");
		assertThat(feed)
			.noneMatch((line) -> line.contains("act-9801") || line.contains("rev-9803") || line.contains("/manage/"));
	}

	@Test
	void showsPublicActionsToPeopleWhoActForAnAgencyElsewhere() throws Exception {
		action("act-9802", "Teach the staff", "PUBLIC");
		this.jdbc
			.sql("""
					with other as (insert into partnership (id, slug, version) values (gen_random_uuid(), 'elsewhere', 0) returning id)
					insert into role_grant (id, user_id, role, partnership_id, organisation_id)
					select gen_random_uuid(), g.user_id, 'PARTNER_AGENCY', x.id, o.id
					from role_grant g, other x, organisation o where g.role = 'COUNCILLOR' and o.slug = 'oxford-city-council'""")
			.update();
		assertThat(feed(address(COUNCILLOR))).contains("SUMMARY:Action due: Teach the staff (Oxford City Council)")
			.noneMatch((line) -> line.contains("Your action is due"));
	}

	@Test
	void addressIsShownOnceAndCanBeReplacedAndEnded() throws Exception {
		String first = address(MANAGER);
		var answer = this.mvc.get().uri(first).exchange();
		assertThat(answer).hasStatusOk()
			.hasHeader("X-Robots-Tag", "noindex, nofollow")
			.hasHeader("Referrer-Policy", "no-referrer")
			.doesNotContainHeader("Set-Cookie");
		assertThat(answer.getResponse().getContentType()).startsWith("text/calendar");
		assertThat(answer.getRequest().getSession(false)).isNull();
		assertThat(page(MANAGER)).contains("Replace calendar link", "may be up to a day old").doesNotContain(first);
		String second = address(MANAGER);
		assertThat(this.mvc.get().uri(first)).hasStatus(404);
		assertThat(this.mvc.get().uri(second)).hasStatusOk();
		assertThat(this.mvc.get().uri("/answer/" + second.replaceAll(".*/|\\.ics", ""))).hasStatus(404);
		assertThat(post(MANAGER, "/account/calendar/oxfordshire/revoke")).hasRedirectedUrl("/account/calendar");
		assertThat(this.mvc.get().uri(second)).hasStatus(404);
		assertThat(page(MANAGER)).contains("Create calendar link");
	}

	@Test
	void addressCreatedAtTheSameTimeIsAConflict() throws Exception {
		String first = address(MANAGER);
		// as long as the other request has not committed, this one finds no address to
		// end
		this.jdbc.sql("create function pg_temp.unseen() returns trigger language plpgsql as 'begin return null; end'")
			.update();
		this.jdbc
			.sql("create trigger unseen before update on private_link for each row execute function pg_temp.unseen()")
			.update();
		assertThat(post(MANAGER, "/account/calendar/oxfordshire")).hasStatus(409)
			.bodyText()
			.contains("a calendar link was created in another window")
			.doesNotContain(".ics");
		assertThat(this.mvc.get().uri(first)).hasStatusOk();
	}

	@Test
	void endsWithTheRole() throws Exception {
		String address = address(COUNCILLOR);
		this.jdbc.sql("delete from role_grant where role = 'COUNCILLOR'").update();
		assertThat(this.mvc.get().uri(address)).hasStatus(404);
		assertThat(post(COUNCILLOR, "/account/calendar/oxfordshire")).hasStatus(404);
	}

	@Test
	void costsTheSameWithManyDates() throws Exception {
		for (String person : List.of(MANAGER, AGENCY, COUNCILLOR)) {
			String address = address(person);
			int few = this.sql.count(() -> feed(address));
			for (int number = 0; number < 20; number++) {
				action("act-" + person.length() + "98" + number, "Action", "PUBLIC");
			}
			assertThat(this.sql.count(() -> feed(address))).as(person).isEqualTo(few).isLessThanOrEqualTo(12);
		}
	}

	private void action(String reference, String wording, String visibility) {
		this.jdbc
			.sql("""
					insert into action (id, partnership_id, reference, position, wording, owner_id, first_due_on, due_on, visibility, status,
					  status_changed_at, made_on, awaited_since, version)
					select gen_random_uuid(), p.id, :reference, 1, :wording, o.id, '2030-01-31', '2030-01-31', :visibility, 'IN_PROGRESS',
					  now(), '2025-01-01', '2025-01-01', 0
					from partnership p, organisation o where p.slug = 'oxfordshire' and o.slug = 'oxford-city-council'""")
			.param("reference", reference)
			.param("wording", wording)
			.param("visibility", visibility)
			.update();
	}

	private void review(String reference, String pseudonym) {
		var id = UUID.randomUUID();
		this.jdbc.sql("""
				insert into case_review (id, partnership_id, reference, type, pseudonym, status, visibility,
				  planned_publication_on, planned_publication_precision, regime_key, deadlines, version)
				select :id, p.id, :reference, 'RAPID_REVIEW', :pseudonym, 'OPEN', 'INTERNAL', '2030-05-15', 'DAY',
				  (select key from regime where in_force_to is null order by in_force_from desc limit 1), 'RUN', 0
				from partnership p where p.slug = 'oxfordshire'""")
			.param("id", id)
			.param("reference", reference)
			.param("pseudonym", pseudonym)
			.update();
		this.jdbc.sql("""
				insert into review_event (id, review_id, number, kind, occurred_on, date_precision, version)
				values (gen_random_uuid(), ?, 1, 'AWARE', current_date, 'DAY', 0)""").param(id).update();
	}

	private String address(String person) throws Exception {
		var answer = post(person, "/account/calendar/oxfordshire");
		assertThat(answer).hasStatusOk();
		String html = answer.getResponse().getContentAsString();
		assertThat(HtmlValidator.complaints(html)).isEmpty();
		String address = Jsoup.parse(html).select("code").text();
		return address.substring(address.indexOf("/calendar/"));
	}

	private String page(String person) throws Exception {
		return this.mvc.get()
			.uri("/account/calendar")
			.with(this.people.as(person))
			.exchange()
			.getResponse()
			.getContentAsString();
	}

	private List<String> feed(String address) throws Exception {
		var answer = this.mvc.get().uri(address).exchange();
		assertThat(answer).hasStatusOk();
		return List.of(answer.getResponse()
			.getContentAsString()
			.replace("\r\n ", "")
			.replaceAll("http://localhost(:\\d+)?", "http://localhost")
			.split("\r\n"));
	}

	private MvcTestResult post(String person, String address) {
		return this.mvc.post().uri(address).with(this.people.as(person)).with(csrf()).exchange();
	}

}
