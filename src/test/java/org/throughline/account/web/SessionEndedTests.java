package org.throughline.account.web;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.throughline.ApplicationTest;
import org.throughline.SessionClient;
import org.throughline.TestClock;
import org.throughline.account.People;
import org.throughline.account.TestCodes;
import org.throughline.platform.security.SignedInUser;
import org.throughline.platform.security.TestSecondStep;

import static org.assertj.core.api.Assertions.assertThat;

/** A form that is sent after the session has ended, as a browser sends it. */
@ApplicationTest
class SessionEndedTests {

	private static final String NAME = "Neglect – “how we heard it”, & more";

	@LocalServerPort
	private int port;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	@Autowired
	private TestSecondStep secondStep;

	private SessionClient client;

	private SignedInUser person;

	@BeforeEach
	void signIn() throws Exception {
		this.client = new SessionClient(this.port);
		this.person = this.people.administrator();
		signInAs(this.person, get("/sign-in"));
	}

	@Test
	void formIsShownAgainAfterSigningInAsTheSamePerson() throws Exception {
		var signIn = sendAfterSessionEnded();
		assertThat(signIn.text()).contains("Your session has ended and nothing was saved");
		var page = signInAs(this.person, signIn);
		assertThat(page.select("input[name=name]").val()).isEqualTo(NAME);
		assertThat(page.select(".govuk-error-summary").text())
			.contains("This was not saved, because you had to sign in or enter your code first");
		assertThat(themes()).isZero();
		send("/manage/themes/new", fields(page));
		assertThat(themes()).isOne();
	}

	@Test
	void formIsKeptIfASecondStepIsDemandedAtTheNewSignIn() throws Exception {
		var signIn = sendAfterSessionEnded();
		this.secondStep.demand(true);
		try {
			signInAs(this.person, signIn);
			assertThat(get("/account/second-step").text()).contains("Second step of signing in");
			assertThat(this.jdbc.sql("select content from unsaved_text where person_id = ?")
				.param(this.person.id())
				.query(String.class)
				.single()).contains("Neglect");
		}
		finally {
			this.secondStep.demand(false);
		}
	}

	@Test
	void formOutlivesWrongPassword() throws Exception {
		var signIn = sendAfterSessionEnded();
		var fields = fields(signIn);
		fields.put("email", this.person.getUsername());
		fields.put("password", "not the right one");
		var again = parse(send("/sign-in", fields));
		assertThat(signInAs(this.person, again).select("input[name=name]").val()).isEqualTo(NAME);
	}

	@Test
	void otherPersonDoesNotSeeTheForm() throws Exception {
		var signIn = sendAfterSessionEnded();
		var page = signInAs(this.people.administrator(), signIn);
		assertThat(page.text()).doesNotContain(NAME);
		assertThat(page.select("input[name=name]")).isEmpty();
	}

	@Test
	void formIsShownAtOnceToTheSamePersonSignedInAgain() throws Exception {
		var form = typed(get("/manage/themes/new"));
		this.client.forget();
		signInAs(this.person, get("/sign-in"));
		var page = parse(send("/manage/themes/new", form));
		assertThat(page.select("input[name=name]").val()).isEqualTo(NAME);
		assertThat(themes()).isZero();
	}

	@Test
	void withoutValidSealNothingIsCarried() throws Exception {
		var form = typed(get("/manage/themes/new"));
		form.computeIfPresent("_seal", (name, seal) -> seal.replaceFirst(".$", "_"));
		this.client.forget();
		var answer = send("/manage/themes/new", form);
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.body()).contains("Your session has ended").doesNotContain("how we heard it");
	}

	@Test
	void sealOfOneAddressDoesNotOpenAnother() throws Exception {
		var form = typed(get("/manage/themes/new"));
		this.client.forget();
		assertThat(send("/admin/users/new", form).body()).doesNotContain("how we heard it");
	}

	@Test
	void buttonIsNotPressedAgain() throws Exception {
		var other = this.people.administrator();
		var page = get("/admin/users/" + other.getUsername() + "/disable");
		var form = fields(page);
		this.client.forget();
		var signIn = parse(send("/admin/users/" + other.getUsername() + "/disable", form));
		signInAs(this.person, signIn);
		assertThat(this.jdbc.sql("select enabled from user_account where email = ?")
			.param(other.getUsername())
			.query(Boolean.class)
			.single()).isTrue();
	}

	@Test
	void passwordsAreNotCarried() throws Exception {
		var form = fields(get("/account/password"));
		form.replaceAll((name, value) -> name.toLowerCase().endsWith("password") ? "secret words of mine" : value);
		this.client.forget();
		assertThat(send("/account/password", form).body()).doesNotContain("secret").contains("nothing was saved");
	}

	@Test
	void formThatNeedsAFreshCodeIsKeptAndShownAgainAfterIt() throws Exception {
		var password = fields(get("/account/second-step/new"));
		password.put("currentPassword", People.PASSWORD);
		send("/account/second-step/new", password);
		var app = get("/account/second-step/app");
		String key = app.select("#key").text().replace(" ", "");
		var confirmation = fields(app);
		confirmation.put("name", "Phone");
		confirmation.put("oneTimePassword", TestCodes.of(key, this.clock.instant()));
		send("/account/second-step/app", confirmation);
		var form = fields(get("/admin/users/new"));
		form.put("email", "late@example.org");
		form.put("displayName", "Late Comer");
		this.clock.pass(Duration.ofMinutes(16));
		var asked = send("/admin/users/new", form);
		assertThat(asked.statusCode()).isEqualTo(403);
		assertThat(parse(asked).text()).contains("Enter your code", "Nothing was saved", "Continue");
		var code = fields(parse(asked));
		code.put("oneTimePassword", TestCodes.of(key, this.clock.instant()));
		var page = parse(send("/sign-in/code", code));
		assertThat(page.select("input[name=displayName]").val()).isEqualTo("Late Comer");
		assertThat(accounts("late@example.org")).isZero();
		assertThat(send("/admin/users/new", fields(page)).statusCode()).isEqualTo(302);
		assertThat(accounts("late@example.org")).isOne();
	}

	@Test
	void personSeesTheirSessionsAndEndsTheOthers() throws Exception {
		var elsewhere = this.client;
		this.client = new SessionClient(this.port);
		signInAs(this.person, get("/sign-in"));
		var page = get("/account/sessions");
		assertThat(page.select("tbody tr")).hasSize(2);
		assertThat(page.select("tbody tr:has(.govuk-tag)").text()).contains("A browser", "127.0.0.1", "This browser");
		assertThat(page.select("[name=key]").val()).isNotEmpty().doesNotContain("throughline");
		assertThat(page.text()).contains("after 60 minutes without activity, and 12 hours after you sign in");
		var form = fields(page);
		assertThat(send("/account/sessions/end", form).statusCode()).isEqualTo(302);
		assertThat(get("/account/sessions").select("tbody tr")).hasSize(1);
		assertThat(elsewhere.get("/account/sessions").statusCode()).isEqualTo(302);
		assertThat(elsewhere.get("/sign-in").statusCode()).isEqualTo(200);
	}

	@Test
	void sessionEndsTwelveHoursAfterItBeganHoweverMuchItIsUsed() throws Exception {
		assertThat(this.client.get("/account/sessions").statusCode()).isEqualTo(200);
		this.jdbc.sql("update spring_session set creation_time = creation_time - 43200000 where principal_name = ?")
			.param(this.person.getUsername())
			.update();
		assertThat(this.client.get("/account/sessions").statusCode()).isEqualTo(302);
	}

	@Test
	void sessionWithoutSignInEndsAfterHalfAnHourAndOneWithAfterAnHour() throws Exception {
		assertThat(this.jdbc.sql("select max_inactive_interval from spring_session where principal_name = ?")
			.param(this.person.getUsername())
			.query(Integer.class)
			.single()).isEqualTo(3600);
		new SessionClient(this.port).get("/sign-in");
		assertThat(
				this.jdbc.sql("select distinct max_inactive_interval from spring_session where principal_name is null")
					.query(Integer.class)
					.single())
			.isEqualTo(1800);
	}

	private Document sendAfterSessionEnded() throws Exception {
		var form = typed(get("/manage/themes/new"));
		this.client.forget();
		var answer = send("/manage/themes/new", form);
		assertThat(answer.statusCode()).isEqualTo(403);
		return parse(answer);
	}

	private static Map<String, String> typed(Document page) {
		var form = fields(page);
		form.put("name", NAME);
		return form;
	}

	private int accounts(String email) {
		return this.jdbc.sql("select count(*) from user_account where email = ?")
			.param(email)
			.query(Integer.class)
			.single();
	}

	private int themes() {
		return this.jdbc.sql("select count(*) from theme where name = ?").param(NAME).query(Integer.class).single();
	}

	private Document signInAs(SignedInUser user, Document signInPage) throws Exception {
		var fields = fields(signInPage);
		fields.put("email", user.getUsername());
		fields.put("password", People.PASSWORD);
		return parse(send("/sign-in", fields));
	}

	private static Map<String, String> fields(Document page) {
		var fields = new LinkedHashMap<String, String>();
		Objects.requireNonNull(page.selectFirst("main form"))
			.select("input[name], textarea[name], select[name]")
			.forEach((field) -> fields.put(field.attr("name"), field.val()));
		return fields;
	}

	private Document get(String path) throws Exception {
		return parse(this.client.get(path));
	}

	private HttpResponse<String> send(String path, Map<String, String> fields) throws Exception {
		String body = fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return this.client.exchange(HttpRequest.newBuilder(this.client.address(path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.header("Referer", this.client.address("/admin").toString())
			.POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	private static Document parse(HttpResponse<String> answer) {
		return Jsoup.parse(answer.body());
	}

}
