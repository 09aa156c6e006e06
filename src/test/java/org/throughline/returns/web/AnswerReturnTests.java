package org.throughline.returns.web;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.HtmlValidator;
import org.throughline.SampleTest;
import org.throughline.SqlCounter;
import org.throughline.account.NewPrivateLink;
import org.throughline.account.PrivateLinkService;
import org.throughline.platform.security.CurrentUser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.returns.web.ReturnsVisitor.MANAGED;
import static org.throughline.returns.web.ReturnsVisitor.MANAGER;
import static org.throughline.returns.web.ReturnsVisitor.POLICE;

/**
 * A partner answers one request by the private link in an email.
 */
@SampleTest
@Transactional
class AnswerReturnTests {

	@Autowired
	private ReturnsVisitor visitor;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private PrivateLinkService links;

	@Autowired
	private CurrentUser currentUser;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SqlCounter sql;

	@Autowired
	private Clock clock;

	private int number;

	private String link = "";

	private String form = "";

	@BeforeEach
	void thePoliceAreAsked() throws Exception {
		this.visitor.ask("TRAINING", "", "thames-valley-police", "oxford-city-council");
		this.number = this.visitor.number("thames-valley-police", "TRAINING");
		this.link = linkTo("thames-valley-police");
		this.form = this.link + "/training";
	}

	@Test
	void opensTheFormOfOneReturnAndNothingElse() throws Exception {
		assertThat(get(this.link)).hasRedirectedUrl(this.form);
		var page = page(get(this.form));
		assertThat(page.select("main").text()).contains("Training 2029/30", "Please", "(by link)");
		assertThat(page.select("main [href*=/my/]")).isEmpty();
		for (String other : new String[] { "/actions", "/contributions", "/self-assessment" }) {
			assertThat(get(this.link + other)).hasStatus(404);
		}
		assertThat(get(linkTo("oxford-city-council"))).hasStatus(404);
	}

	@Test
	void sendsAReturnOnceAPersonHasChosenSo() throws Exception {
		String version = version(page(get(this.form)));
		assertThat(send(version, "")).hasStatus(422)
			.bodyText()
			.contains("Select whether to send the return or save it as a draft", "Neglect");
		assertThat(send(version, "save")).hasRedirectedUrl(this.form + "?done=save");
		var draft = page(get(this.form + "?done=save"));
		assertThat(draft.select("main").text()).contains("Draft saved");
		assertThat(send(version(draft), "send")).hasRedirectedUrl(this.form + "?done=send");
		assertThat(page(get(this.form + "?done=send")).select("main").text()).contains("Return sent",
				"over 150 people");
		assertThat(this.visitor.read(MANAGED + "/" + this.number, MANAGER).text()).contains("Neglect", "(by link)");
	}

	@Test
	void writesNothingForMailScanners() throws Exception {
		assertThat(send(version(page(get(this.form))), "save")).hasStatus3xxRedirection();
		String before = stored();
		for (int time = 0; time < 5; time++) {
			assertThat(this.mvc.head().uri(this.form)).hasStatusOk().doesNotContainHeader("Set-Cookie");
			var page = page(get(this.form));
			assertThat(page.select("main input[name=press][checked]")).isEmpty();
			var untouched = this.mvc.post().uri(this.form);
			((FormElement) page.expectFirst("main form")).formData()
				.forEach((field) -> untouched.param(field.key(), field.value()));
			assertThat(untouched).hasStatus(422);
		}
		assertThat(stored()).isEqualTo(before);
	}

	@Test
	void showsTheConflictOfTwoTabs() throws Exception {
		String version = version(page(get(this.form)));
		assertThat(send(version, "save")).hasStatus3xxRedirection();
		assertThat(this.visitor
			.send("/my/returns/oxfordshire/" + this.number + "/training", POLICE, "version",
					this.visitor.version(this.number), "press", "save", "activities[0].title", "Other",
					"activities[0].kind", "COURSE", "activities[0].delivery.mode", "ONLINE",
					"activities[0].delivery.charge", "FREE")
			.getStatus()).isEqualTo(302);
		assertThat(send(version, "save")).hasStatus(409).bodyText().contains("Someone has updated this", "Neglect");
	}

	@Test
	void costsAtMostTwelveStatements() {
		assertThat(this.sql.count(() -> get(this.form))).isLessThanOrEqualTo(12);
	}

	private MvcTestResult send(String version, String press) {
		return this.mvc.post()
			.uri(this.form)
			.param("version", version)
			.param("press", press)
			.param("activities[0].title", "Neglect")
			.param("activities[0].kind", "COURSE")
			.param("activities[0].attendance.attendances", "over 150 people")
			.param("activities[0].delivery.mode", "ONLINE")
			.param("activities[0].delivery.charge", "FREE")
			.exchange();
	}

	private MvcTestResult get(String address) {
		return this.mvc.get().uri(address).exchange();
	}

	private static Document page(MvcTestResult answer) throws Exception {
		assertThat(answer).hasStatusOk();
		String html = answer.getResponse().getContentAsString();
		assertThat(HtmlValidator.complaints(html)).isEmpty();
		return Jsoup.parse(html);
	}

	private static String version(Document page) {
		return page.select("main input[name=version]").attr("value");
	}

	private String stored() {
		return this.jdbc.sql("""
				select (select md5(string_agg(r::text, ',' order by r::text)) from data_return r)
				  || (select md5(string_agg(q::text, ',' order by q::text)) from data_request q)
				  || (select md5(string_agg(l::text, ',' order by l::text)) from private_link l)
				  || (select count(*) from history) || (select count(*) from sent_form)""")
			.query(String.class)
			.single();
	}

	/** Returns a link of the officer to the request to an organisation. */
	private String linkTo(String organisation) {
		var officer = this.jdbc.sql("select id from user_account where email like ? || '@%'")
			.param(POLICE)
			.query(UUID.class)
			.single();
		var request = this.jdbc.sql("select id from data_request where number = ?")
			.param(this.visitor.number(organisation, "TRAINING"))
			.query(UUID.class)
			.single();
		var partnership = this.jdbc.sql("select id from partnership where slug = 'oxfordshire'")
			.query(UUID.class)
			.single();
		return PrivateLinkService.path(this.currentUser.asProcess("Mail", () -> this.links.create(NewPrivateLink
			.toReturn(officer, partnership, request, this.clock.instant().plus(Duration.ofDays(14))))));
	}

}
