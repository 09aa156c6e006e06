package org.throughline;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.throughline.AccessTests.Allowed;
import org.throughline.AccessTests.Row;
import org.throughline.account.People;
import org.throughline.platform.security.Role;
import org.throughline.platform.security.SignedInUser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Types in every form with a text area or a grid, leaves it and restores it: what was
 * typed is there again, and nothing is saved.
 */
@SampleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestoredFormTests {

	private static final Map<Allowed, Role> READERS = new EnumMap<>(Map.of(Allowed.SIGNED_IN, Role.COUNCILLOR,
			Allowed.OWNER, Role.COUNCILLOR, Allowed.ADMINISTRATOR, Role.ADMINISTRATOR, Allowed.ANY_MANAGER,
			Role.BUSINESS_MANAGER, Allowed.OWN_MANAGER, Role.BUSINESS_MANAGER, Allowed.ANY_AGENCY, Role.PARTNER_AGENCY,
			Allowed.OWN_AGENCY, Role.PARTNER_AGENCY));

	private static final String TYPED = "Typed and not saved";

	/** Text areas, and the cells of a grid. */
	private static final String TYPED_IN = "textarea, input[data-grid]";

	/** The most fields that are filled in one after another. */
	private static final int STEPS = 12;

	/** The fewest forms that must be found. */
	private static final int FORMS = 50;

	@LocalServerPort
	private int port;

	@Autowired
	private ObjectProvider<AccessFixture> fixtures;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	private final List<String> problems = new ArrayList<>();

	private AccessFixture fixture;

	private int forms;

	@BeforeAll
	void buildFixture() {
		this.fixture = this.fixtures.getObject();
		this.jdbc.sql("update user_account set password_hash = (select password_hash from user_account where id = ?)")
			.param(this.people.someone().id())
			.update();
	}

	@Test
	void everyLongFormIsRestored() throws Exception {
		var fixture = this.fixture;
		var clients = new EnumMap<Role, SessionClient>(Role.class);
		for (var row : pages()) {
			var role = READERS.get(row.allowed());
			if (!clients.containsKey(role)) {
				clients.put(role, signedIn(fixture.person(role, true)));
			}
			typeInEachForm(fixture.address(row.address()), clients.get(role));
		}
		assertThat(this.problems).isEmpty();
		assertThat(this.forms).isGreaterThan(FORMS);
	}

	/**
	 * The browser is killed after each field: it has no session when it sends the last.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "reports/a-draft/statements/new?kind=voice", "reports/a-draft/priorities/new",
			"reports/a-draft/sections/new", "reports/a-draft/details", "roll-forward/a-draft", "figures?year=2024-25",
			"recommendations/new", "reviews/new" })
	void longFormKilledAtAnyStepIsOfferedWithAllThatWasTyped(String page) throws Exception {
		var client = signedIn(this.fixture.person(Role.BUSINESS_MANAGER, true));
		String address = "/manage/oxfordshire/" + page;
		var form = (FormElement) Jsoup.parse(client.get(address).body())
			.expectFirst("form[method=post]:has(.govuk-input)");
		var killed = new SessionClient(this.port);
		var fields = form.select("input[type=text]:not([name=q]), input.govuk-input:not([type]), textarea");
		assertThat(fields).hasSizeGreaterThan(1);
		for (int step = 0; step < Math.min(fields.size(), STEPS); step++) {
			fields.get(step).val("Step " + step);
			assertThat(send("/account/unsaved/keep", kept(form, address), killed).statusCode()).isEqualTo(204);
			String offer = Jsoup.parse(client.get("/account/unsaved").body())
				.expectFirst("main a[href^=/account/unsaved/]")
				.attr("href");
			var restored = Jsoup.parse(client.get(offer).body());
			assertThat(fields.stream().limit(step + 1))
				.allSatisfy((field) -> assertThat(restored.select("[name='" + field.attr("name") + "']").val())
					.isEqualTo(field.val()));
		}
		this.jdbc.sql("delete from unsaved_text").update();
	}

	@Test
	void figuresTypedInOneTabAreOfferedWithThoseSavedInAnother() throws Exception {
		var client = signedIn(this.fixture.person(Role.BUSINESS_MANAGER, true));
		String address = "/manage/oxfordshire/figures?year=2023-24";
		var first = (FormElement) Jsoup.parse(client.get(address).body()).expectFirst("form:has([data-grid])");
		var second = (FormElement) Jsoup.parse(client.get(address).body()).expectFirst("form:has([data-grid])");
		first.expectFirst("[data-grid]").val("71");
		second.expectFirst("[data-grid]").val("72");
		assertThat(send("/account/unsaved/keep", kept(first, address), client).statusCode()).isEqualTo(204);
		assertThat(send("/manage/oxfordshire/figures", values(second) + "&confirmed=true", client).statusCode())
			.isEqualTo(302);
		String offer = Jsoup.parse(client.get(address).body())
			.expectFirst("main a[href^=/account/unsaved/]")
			.attr("href");
		var restored = Jsoup.parse(client.get(offer).body()).expectFirst("td:has([data-grid])");
		assertThat(restored.expectFirst("[data-grid]").val()).isEqualTo("71");
		assertThat(restored.text()).contains("Changed since you typed this: now “72”");
		this.jdbc.sql("delete from unsaved_text").update();
	}

	private static String kept(FormElement form, String address) {
		return values(form) + "&" + field("_form", form.attr("action")) + "&"
				+ field("_page", address.replaceAll("\\?.*", ""));
	}

	private static String values(FormElement form) {
		return form.formData()
			.stream()
			.map((field) -> field(field.key(), field.value()))
			.collect(Collectors.joining("&"));
	}

	private static List<Row> pages() {
		return AccessTests.rows()
			.filter((row) -> row.method().equals("GET") && READERS.containsKey(row.allowed()))
			.toList();
	}

	private void typeInEachForm(String address, SessionClient client) throws Exception {
		var page = client.get(address);
		if (!page.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
			return;
		}
		for (var element : Jsoup.parse(page.body()).select("form[method=post]:has(%s)".formatted(TYPED_IN))) {
			this.forms++;
			var form = (FormElement) element;
			int before = saved();
			var kept = send("/account/unsaved/keep", typed(form, address), client);
			if (kept.statusCode() != 204) {
				this.problems.add(address + " is not kept: " + kept.statusCode());
				continue;
			}
			var id = this.jdbc.sql("select id from unsaved_text").query(String.class).single();
			var restored = client.get("/account/unsaved/" + id);
			if (restored.statusCode() != 200 || missing(Jsoup.parse(restored.body()), form)) {
				this.problems.add(form.attr("action") + " on " + address + " is not restored: " + restored.statusCode()
						+ " " + restored.headers().firstValue("Location").orElse(""));
			}
			if (saved() != before) {
				this.problems.add(address + " is saved");
			}
			this.jdbc.sql("delete from unsaved_text").update();
		}
	}

	private static String typed(FormElement form, String address) {
		var fields = new ArrayList<>(form.formData());
		var texts = form.select(TYPED_IN).eachAttr("name");
		return fields.stream()
			.map((field) -> field(field.key(), texts.contains(field.key()) ? TYPED : field.value()))
			.collect(Collectors.joining("&", "",
					"&" + field("_form", form.attr("action")) + "&" + field("_page", address.replaceAll("\\?.*", ""))));
	}

	private static boolean missing(Document page, FormElement form) {
		return form.select(TYPED_IN)
			.eachAttr("name")
			.stream()
			.noneMatch((name) -> page.select(TYPED_IN)
				.stream()
				.anyMatch((area) -> area.attr("name").equals(name) && area.val().equals(TYPED)));
	}

	private int saved() {
		return this.jdbc.sql("select count(*) from history").query(Integer.class).single();
	}

	private SessionClient signedIn(SignedInUser person) throws Exception {
		var client = new SessionClient(this.port);
		var page = Jsoup.parse(client.get("/sign-in").body());
		var fields = ((FormElement) page.expectFirst("main form")).formData()
			.stream()
			.collect(Collectors.toMap(Connection.KeyVal::key, Connection.KeyVal::value));
		fields.put("email", person.getUsername());
		fields.put("password", People.PASSWORD);
		var answer = send("/sign-in",
				fields.entrySet()
					.stream()
					.map((field) -> field(field.getKey(), field.getValue()))
					.collect(Collectors.joining("&")),
				client);
		assertThat(answer.headers().firstValue("Location").orElseThrow()).doesNotContain("sign-in");
		return client;
	}

	private static String field(String name, String value) {
		return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
	}

	private static HttpResponse<String> send(String path, String body, SessionClient client) throws Exception {
		return client.exchange(HttpRequest.newBuilder(client.address(path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(body)));
	}

}
