package org.throughline.account.web;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.throughline.ApplicationTest;
import org.throughline.SessionClient;
import org.throughline.account.People;
import org.throughline.platform.security.SignedInUser;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests the values of unsaved forms as browsers send them. */
@ApplicationTest
class UnsavedTextTests {

	private static final String NEW = "/manage/themes/new";

	private static final String TEXT = "Children who are not seen – “how we heard it”, & more";

	@LocalServerPort
	private int port;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	private SessionClient client;

	private SignedInUser person;

	@BeforeEach
	void signIn() throws Exception {
		this.jdbc.sql("delete from unsaved_text").update();
		this.client = new SessionClient(this.port);
		this.person = this.people.administrator();
		signInAs(this.person);
	}

	@Test
	void whatIsTypedIsOfferedOnItsPageAndRestored() throws Exception {
		assertThat(keep(typed(NEW, TEXT))).isEqualTo(204);
		var page = get(NEW);
		assertThat(page.select("main section").text()).contains("You have unsaved text from", TEXT);
		assertThat(page.select("header").text()).contains("Unsaved text: 1");
		var restored = get(restoreLink(page));
		assertThat(restored.select("textarea[name=description]").val()).isEqualTo(TEXT);
		assertThat(restored.text()).contains("is shown below. It is not saved yet");
		assertThat(restored.select(".govuk-error-summary, .govuk-error-message")).isEmpty();
		assertThat(restored.select("header").text()).doesNotContain("Unsaved text");
	}

	@Test
	void otherPagesOnlyCountIt() throws Exception {
		keep(typed(NEW, TEXT));
		var page = get("/manage/themes");
		assertThat(page.select("header").text()).contains("Unsaved text: 1");
		assertThat(page.select("main").text()).doesNotContain("unsaved text");
	}

	@Test
	void savingEndsIt() throws Exception {
		var form = typed(NEW, TEXT);
		keep(form);
		form.put("name", "Saved at once " + UUID.randomUUID());
		assertThat(send(NEW, form).statusCode()).isEqualTo(302);
		assertThat(kept()).isZero();
		assertThat(keep(form)).isEqualTo(409);
		assertThat(kept()).isZero();
	}

	@Test
	void savingWhatWasRestoredEndsIt() throws Exception {
		keep(typed(NEW, TEXT));
		var form = fields(get(restoreLink(get(NEW))));
		form.put("name", "Saved later " + UUID.randomUUID());
		assertThat(send(NEW, form).statusCode()).isEqualTo(302);
		assertThat(kept()).isZero();
	}

	@Test
	void formShownAgainWithErrorsStaysOneForm() throws Exception {
		var form = typed(NEW, TEXT);
		keep(form);
		var answer = send(NEW, form);
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(parse(answer).select("main section").text()).doesNotContain("unsaved text");
		var again = fields(parse(answer));
		again.put("description", "Other words than before");
		keep(again);
		assertThat(kept()).isOne();
		assertThat(get("/account/unsaved").text()).contains("Other words than before").doesNotContain(TEXT);
	}

	@Test
	void twoWindowsWithOneFormAreKeptSideBySide() throws Exception {
		keep(typed(NEW, "The words of one window"));
		keep(typed(NEW, "The words of the other window"));
		assertThat(get(NEW).select("main section").text()).contains("one window", "other window");
	}

	@Test
	void onlyThePersonSeesIt() throws Exception {
		var form = typed(NEW, TEXT);
		keep(form);
		String link = restoreLink(get(NEW));
		this.client.forget();
		signInAs(this.people.administrator());
		assertThat(get(NEW).text()).doesNotContain(TEXT);
		assertThat(get("/account/unsaved").text()).contains("You have no unsaved text");
		assertThat(this.client.get(link).headers().firstValue("Location")).hasValue("/account/unsaved");
		assertThat(get("/account/unsaved").text()).contains("This text has been saved or discarded");
		var discard = fields(get("/account/password"));
		send(link + "/discard", discard);
		assertThat(kept()).isOne();
	}

	@Test
	void formOfAnotherPersonIsNotKeptByTheButton() throws Exception {
		var form = typed(NEW, TEXT);
		this.client.forget();
		signInAs(this.people.administrator());
		form.put("_csrf", fields(get(NEW)).get("_csrf"));
		assertThat(send("/account/unsaved?_form=" + NEW, form).headers().firstValue("Location"))
			.hasValue("/account/unsaved");
		assertThat(kept()).isZero();
	}

	@Test
	void withoutValidSealNothingIsKept() throws Exception {
		var form = typed(NEW, TEXT);
		form.computeIfPresent("_seal", (name, seal) -> seal.replaceFirst(".$", "_"));
		assertThat(keep(form)).isEqualTo(404);
		form.remove("_seal");
		assertThat(keep(form)).isEqualTo(404);
		var other = typed(NEW, TEXT);
		other.put("_form", "/admin/users/new");
		assertThat(send("/account/unsaved/keep", other).statusCode()).isEqualTo(404);
		assertThat(kept()).isZero();
	}

	@Test
	void keepingDoesNotProlongTheSession() throws Exception {
		var form = typed(NEW, TEXT);
		this.jdbc.sql("update spring_session set last_access_time = last_access_time - 60000").update();
		long before = lastAccess();
		String cookies = this.client.cookies();
		this.client.forget();
		assertThat(keep(form)).isEqualTo(204);
		assertThat(lastAccess()).isEqualTo(before);
		assertThat(cookies).contains("throughline=");
	}

	@Test
	void textTypedAfterTheSessionEndedIsOfferedAfterTheNextSignIn() throws Exception {
		var form = typed(NEW, TEXT);
		this.client.forget();
		assertThat(keep(form)).isEqualTo(204);
		signInAs(this.person);
		assertThat(get("/manage/themes").select("header").text()).contains("Unsaved text: 1");
		assertThat(get(restoreLink(get(NEW))).select("textarea").val()).isEqualTo(TEXT);
	}

	@Test
	void buttonKeepsItWithoutScripts() throws Exception {
		var page = get(NEW);
		var button = Objects.requireNonNull(page.selectFirst("button[formaction]"));
		assertThat(button.text()).isEqualTo("Save as draft");
		var form = fields(page);
		form.put("description", TEXT);
		var answer = send(button.attr("formaction"), form);
		assertThat(answer.statusCode()).isEqualTo(302);
		var restored = get(answer.headers().firstValue("Location").orElseThrow());
		assertThat(restored.text()).contains("Draft saved. Only you can see it");
		assertThat(restored.select("textarea[name=description]").val()).isEqualTo(TEXT);
		assertThat(kept()).isOne();
	}

	@Test
	void buttonPressedAfterTheSessionEndedLosesNothing() throws Exception {
		var form = typed(NEW, TEXT);
		form.remove("_form");
		form.remove("_page");
		this.client.forget();
		var signIn = parse(send("/account/unsaved?_form=" + NEW, form));
		assertThat(signIn.text()).contains("Your session has ended");
		var fields = fields(signIn);
		fields.put("email", this.person.getUsername());
		fields.put("password", People.PASSWORD);
		var page = parse(send("/sign-in", fields));
		assertThat(page.select("textarea[name=description]").val()).isEqualTo(TEXT);
	}

	@Test
	void discardedTextIsGone() throws Exception {
		keep(typed(NEW, TEXT));
		var page = get(NEW);
		var form = Objects.requireNonNull(page.selectFirst("main section form"));
		var answer = send(form.attr("action"), fields(form));
		assertThat(answer.headers().firstValue("Location")).hasValue(NEW);
		assertThat(kept()).isZero();
		assertThat(get(NEW).text()).contains("Unsaved text discarded").doesNotContain(TEXT);
	}

	@Test
	void draftOlderThanTheRecordIsShownWithTheSavedVersion() throws Exception {
		String name = "Changed twice " + UUID.randomUUID();
		var first = typed(NEW, "The first words");
		first.put("name", name);
		send(NEW, first);
		String address = "/manage/themes/"
				+ this.jdbc.sql("select slug from theme where name = ?").param(name).query(String.class).single();
		keep(typed(address, "Words typed and not saved"));
		var other = typed(address, "Words saved in the meantime");
		assertThat(send(address, other).statusCode()).isEqualTo(302);
		var page = get(restoreLink(get(address)));
		assertThat(page.select(".app-conflict").text()).contains("Someone has updated this", "typed and not",
				"in the meantime");
		assertThat(page.select("textarea[name=description]").val()).isEqualTo("Words typed and not saved");
		var mine = fields(Objects.requireNonNull(page.selectFirst("form#edit")));
		assertThat(send(address, mine).statusCode()).isEqualTo(302);
		assertThat(get(address).select("textarea[name=description]").val()).isEqualTo("Words typed and not saved");
		assertThat(kept()).isZero();
	}

	@Test
	void longTextAndTooManyAreRefusedInWords() throws Exception {
		assertThat(keep(typed(NEW, "word ".repeat(250_000)))).isEqualTo(413);
		for (int i = 0; i < 50; i++) {
			this.jdbc.sql("insert into unsaved_text values (gen_random_uuid(), ?, '/', '%2F&%2F', now())")
				.param(this.person.id())
				.update();
		}
		var form = typed(NEW, TEXT);
		assertThat(keep(form)).isEqualTo(507);
		var page = parse(send("/account/unsaved?_form=" + NEW, form));
		assertThat(page.text()).contains("You have too many drafts");
		assertThat(page.select("textarea[name=description]").val()).isEqualTo(TEXT);
	}

	@Test
	void textThatArrivesWhileItsFormIsSavedDoesNotStay() throws Exception {
		for (int i = 0; i < 10; i++) {
			var form = typed(NEW, TEXT);
			form.put("name", "Saved and kept at once " + UUID.randomUUID());
			var keeping = CompletableFuture.supplyAsync(() -> {
				try {
					return keep(new LinkedHashMap<>(form));
				}
				catch (Exception ex) {
					throw new IllegalStateException(ex);
				}
			});
			assertThat(send(NEW, form).statusCode()).isEqualTo(302);
			keeping.join();
			assertThat(kept()).isZero();
		}
	}

	@Test
	void passwordsAreNotKept() throws Exception {
		var form = fields(get("/account/password"));
		form.replaceAll((name, value) -> name.toLowerCase().endsWith("password") ? "secret words of mine" : value);
		form.put("_form", "/account/password");
		assertThat(send("/account/unsaved/keep", form).statusCode()).isEqualTo(204);
		assertThat(this.jdbc.sql("select content from unsaved_text").query(String.class).single())
			.doesNotContain("secret");
	}

	@Test
	void privateTextIsInNoHistory() throws Exception {
		keep(typed(NEW, TEXT));
		assertThat(this.jdbc.sql("select count(*) from history where table_name = 'unsaved_text'")
			.query(Integer.class)
			.single()).isZero();
	}

	private static String restoreLink(Document page) {
		return Objects.requireNonNull(page.selectFirst("main a[href^=/account/unsaved/]")).attr("href");
	}

	private Map<String, String> typed(String path, String text) throws Exception {
		var form = fields(get(path));
		form.put("description", text);
		form.put("_form", path);
		form.put("_page", path);
		return form;
	}

	private int keep(Map<String, String> form) throws Exception {
		form.putIfAbsent("_form", NEW);
		return send("/account/unsaved/keep", form).statusCode();
	}

	private int kept() {
		return this.jdbc.sql("select count(*) from unsaved_text").query(Integer.class).single();
	}

	private long lastAccess() {
		return this.jdbc.sql("select max(last_access_time) from spring_session where principal_name = ?")
			.param(this.person.getUsername())
			.query(Long.class)
			.single();
	}

	private void signInAs(SignedInUser user) throws Exception {
		var fields = fields(get("/sign-in"));
		fields.put("email", user.getUsername());
		fields.put("password", People.PASSWORD);
		send("/sign-in", fields);
	}

	/** Returns the fields of the last form of a page, after any that discard a draft. */
	private static Map<String, String> fields(Document page) {
		return fields(Objects.requireNonNull(page.select("main form").last()));
	}

	private static Map<String, String> fields(Element form) {
		var fields = new LinkedHashMap<String, String>();
		form.select("input[name], textarea[name], select[name]")
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
			.POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	private static Document parse(HttpResponse<String> answer) {
		return Jsoup.parse(answer.body());
	}

}
