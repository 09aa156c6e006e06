package org.throughline.action.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.throughline.SqlCounter;
import org.throughline.TestClock;
import org.throughline.account.NewPrivateLink;
import org.throughline.account.PrivateLinkService;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages of a private link to due actions: for a person who has no password at hand,
 * and for a mail scanner that opens and sends everything.
 */
class AnswerActionsPagesTests extends ActionPagesTest {

	private static final LocalDate PAST = LocalDate.of(2020, 1, 31);

	private static final LocalDate FAR = LocalDate.of(2099, 1, 31);

	@Autowired
	private PrivateLinkService links;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SqlCounter sql;

	@Autowired
	private TestClock clock;

	private String start = "";

	@BeforeEach
	void linkOfTheOfficer() {
		String secret = this.currentUser.asProcess("Mail", () -> this.links
			.create(NewPrivateLink.toActions(this.officer.id(), this.clock.instant().plus(Duration.ofDays(14)))));
		this.start = PrivateLinkService.path(secret) + "/actions";
	}

	@Test
	void listExactlyTheDueActionsOfThePerson() throws Exception {
		String reported = action(this.police, "Reported a while ago", FAR);
		post(this.officer, "/my/actions/" + reported, "status", "IN_PROGRESS", "note", "Begun");
		String done = action(this.police, "Done", PAST);
		post(this.officer, "/my/actions/" + done, "status", "REPORTED_COMPLETE", "note", "Done");
		this.clock.pass(Duration.ofDays(2));
		action(this.police, "New and not yet answered", FAR);
		action(this.police, "Overdue", PAST);
		action(this.health, "Overdue of others", PAST);
		var page = valid(get(this.start));
		assertThat(page.select(".app-worklist a").eachText()).containsExactly("Overdue", "New and not yet answered");
		assertThat(page.select(".app-header__account, nav").text()).doesNotContain(this.officer.displayName(),
				"My actions");
		assertThat(page.select("main").text()).contains(this.officer.displayName() + " (by link)");
		assertThat(page(get(this.start + "/" + this.place + "/" + reported)).select("main").text())
			.contains("No update is due now")
			.doesNotContain("Save update", "About this action");
		this.clock.pass(Duration.ofDays(12));
		assertThat(get(this.start)).hasStatus(404);
	}

	@Test
	void saveAnUpdateInTheNameOfThePersonByLink() throws Exception {
		String address = due();
		var form = valid(get(address));
		assertThat(form.select("main input[name=status]").eachAttr("value")).containsExactly("NOT_STARTED",
				"IN_PROGRESS", "BLOCKED", "REPORTED_COMPLETE");
		assertThat(form.select("main [checked], main option[selected]")).isEmpty();
		var file = new MockMultipartFile("files", "minutes.txt", "text/plain",
				"agreed".getBytes(StandardCharsets.UTF_8));
		assertThat(this.mvc.post()
			.uri(address)
			.multipart()
			.file(file)
			.param("seen", seen(form))
			.param("status", "IN_PROGRESS")
			.param("note", "First draft")
			.param("describes", "Minutes")).hasRedirectedUrl(this.start + "?saved=yes");
		assertThat(valid(get(this.start + "?saved=yes")).select("main").text()).contains("Update saved",
				"Updated today");
		String history = page(get(this.officer, "/my/actions/" + reference(address))).select(".app-history").text();
		assertThat(history).contains("In progress", "First draft", "Minutes (minutes.txt",
				this.officer.displayName() + " (by link) for Police");
		assertThat(this.jdbc.sql("select by_id from action_update").query(UUID.class).list())
			.contains(this.officer.id());
		assertThat(this.jdbc.sql("select count(*) from history where actor = ? and table_name = 'action_update'")
			.param(this.officer.displayName() + " (by link)")
			.query(Integer.class)
			.single()).isOne();
	}

	@Test
	void keepWhatWasTypedAndTheFileAfterAnError() throws Exception {
		String address = due();
		var file = new MockMultipartFile("files", "minutes.txt", "text/plain",
				"agreed".getBytes(StandardCharsets.UTF_8));
		var refused = this.mvc.post()
			.uri(address)
			.multipart()
			.file(file)
			.param("seen", seen(page(get(address))))
			.param("status", "BLOCKED")
			.param("describes", "The minutes")
			.exchange();
		assertThat(refused).hasStatus(422).doesNotContainHeader("Set-Cookie");
		var page = page(refused);
		assertThat(page.select(".govuk-error-summary a").eachText()).containsExactly("Enter a progress note");
		assertThat(page.select("input[name=describes]").attr("value")).isEqualTo("The minutes");
		assertThat(page.select("input[name=status][checked]").attr("value")).isEqualTo("BLOCKED");
		assertThat(page.select("label[for=kept-1]").text()).contains("minutes.txt");
		assertThat(post(address, "seen", seen(page), "status", "BLOCKED", "note", "Waits", "describes", "The minutes",
				"kept", page.select("input[name=kept]").attr("value")))
			.hasRedirectedUrl(this.start + "?saved=yes");
	}

	@Test
	void writeNothingForMailScanners() throws Exception {
		String address = due();
		action(this.police, "Another", PAST);
		var before = stored();
		for (int time = 0; time < 5; time++) {
			for (String opened : List.of(this.start.replaceFirst("/actions$", ""), this.start, address)) {
				assertThat(this.mvc.head().uri(opened)).doesNotContainHeader("Set-Cookie");
				var answer = get(opened);
				assertThat(answer.getRequest().getSession(false)).isNull();
				follow(page(answer));
			}
		}
		var after = stored();
		after.removeAll(before);
		assertThat(after).isEmpty();
		assertThat(post(address, "seen", seen(page(get(address))), "status", "IN_PROGRESS", "note", "Begun"))
			.hasRedirectedUrl(this.start + "?saved=yes");
	}

	/** Follows every link and sends every form as it is. */
	private void follow(Document page) throws Exception {
		for (Element each : page.select("a[href^=/], link[href^=/], script[src^=/]")) {
			get(each.attr(each.hasAttr("href") ? "href" : "src"));
		}
		for (FormElement form : page.select("form").forms()) {
			var request = this.mvc.method(HttpMethod.valueOf(form.attr("method").toUpperCase()))
				.uri(form.attr("action"));
			form.formData().forEach((field) -> request.param(field.key(), field.value()));
			var answer = request.exchange();
			if (form.attr("method").equals("post")) {
				assertThat(answer).hasStatus(422);
			}
		}
	}

	@Test
	void refuseTextWithoutChoice() throws Exception {
		String address = due();
		assertThat(post(address, "seen", seen(page(get(address))), "note", "Looks fine")).hasStatus(422)
			.bodyText()
			.contains("Select a status", "Looks fine");
		assertThat(post(address, "seen", seen(page(get(address))), "status", "VERIFIED_COMPLETE", "note", "x"))
			.hasStatus(422);
	}

	@Test
	void showTheConflictOfTwoTabs() throws Exception {
		String address = due();
		var first = page(get(address));
		var second = page(get(address));
		assertThat(post(address, "seen", seen(first), "status", "IN_PROGRESS", "note", "First"))
			.hasStatus3xxRedirection();
		var conflict = post(address, "seen", seen(second), "status", "BLOCKED", "note", "Second");
		assertThat(conflict).hasStatus(409).bodyText().contains("Someone has updated this", "Second");
		var page = page(conflict);
		assertThat(post(address, "seen", seen(page), "status", "BLOCKED", "note", "Second")).hasStatus3xxRedirection();
		assertThat(page(get(this.officer, "/my/actions/" + reference(address))).select(".app-history__change"))
			.hasSize(2);
	}

	@Test
	void sayThatAnActionIsClosedAndReturnWhatWasTyped() throws Exception {
		String address = due();
		String seen = seen(page(get(address)));
		post(this.officer, "/my/actions/" + reference(address), "status", "REPORTED_COMPLETE", "note", "Done");
		var late = post(address, "seen", seen, "status", "IN_PROGRESS", "note", "Nearly there");
		assertThat(late).hasStatus(409);
		assertThat(page(late).select("main").text()).contains("awaiting verification", "Nearly there")
			.doesNotContain("Save update");
		assertThat(valid(get(address)).select("main").text()).contains("awaiting verification");
	}

	@Test
	void saveNothingOnAnActionThatIsNotDue() throws Exception {
		String reference = action(this.police, "Begun a while ago", FAR);
		post(this.officer, "/my/actions/" + reference, "status", "IN_PROGRESS", "note", "Begun");
		this.clock.pass(Duration.ofDays(2));
		String address = this.start + "/" + this.place + "/" + reference;
		String seen = page(get(this.officer, "/my/actions/" + reference)).select("main input[name=seen]").attr("value");
		var refused = post(address, "seen", seen, "status", "REPORTED_COMPLETE", "note", "All done by now");
		assertThat(refused).hasStatus(409);
		assertThat(page(refused).select("main").text()).contains("No update is due now", "not saved", "All done by now")
			.doesNotContain("Save update");
		assertThat(page(get(this.officer, "/my/actions/" + reference)).select(".app-history").text())
			.doesNotContain("All done by now");
	}

	@Test
	void sayThatAnActionWasReassigned() throws Exception {
		String address = due();
		String seen = seen(page(get(address)));
		this.currentUser.asProcess("test", () -> {
			this.jdbc
				.sql("update action set owner_id = (select id from organisation where slug = ?) where reference = ?")
				.params(this.health, reference(address))
				.update();
			return "";
		});
		assertThat(get(address)).hasStatus(404).bodyText().contains("not yours to update").doesNotContain("guidance");
		assertThat(post(address, "seen", seen, "status", "IN_PROGRESS", "note", "I wrote this")).hasStatus(404)
			.bodyText()
			.contains("not saved", "I wrote this");
	}

	@Test
	void openNoActionOfOthersAndNoOtherPage() {
		String theirs = action(this.health, "Secret of others", PAST);
		String address = this.start + "/" + this.place + "/" + theirs;
		assertThat(get(address)).hasStatus(404).bodyText().doesNotContain("Secret");
		assertThat(post(address, "seen", "0", "status", "IN_PROGRESS", "note", "x")).hasStatus(404);
		String own = action(this.police, "Write the guidance", PAST);
		assertThat(get(this.start + "/elsewhere/" + own)).hasStatus(404);
		for (String page : new String[] { "/evidence/1", "/history" }) {
			assertThat(get(this.start + "/" + this.place + "/" + own + page)).hasStatus(404);
		}
	}

	@Test
	void costTheSameWithManyActions() throws Exception {
		String address = due();
		var few = costs(address);
		for (int count = 0; count < 20; count++) {
			action(this.police, "Action " + count, PAST);
		}
		assertThat(costs(address)).isEqualTo(few).allMatch((statements) -> statements <= 12);
	}

	private List<Integer> costs(String address) {
		return List.of(this.sql.count(() -> get(this.start)), this.sql.count(() -> get(address)));
	}

	private String due() {
		return this.start + "/" + this.place + "/" + action(this.police, "Write the guidance", PAST);
	}

	private static String reference(String address) {
		return address.substring(address.lastIndexOf('/') + 1);
	}

	private static String seen(Document page) {
		return page.select("main input[name=seen]").attr("value");
	}

	private MvcTestResult get(String address) {
		return this.mvc.get().uri(address).exchange();
	}

	private MvcTestResult post(String address, String... parameters) {
		var request = this.mvc.post().uri(address);
		for (int place = 0; place < parameters.length; place += 2) {
			request.param(parameters[place], parameters[place + 1]);
		}
		return request.exchange();
	}

	/** Returns the contents of every table; only the sign-in page makes a session. */
	private List<String> stored() {
		var contents = new ArrayList<String>();
		for (String table : this.jdbc.sql("""
				select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
				  and relname not like 'spring_session%' order by 1""").query(String.class).list()) {
			contents.add(table + this.jdbc
				.sql("select count(*) || coalesce(md5(string_agg(t::text, ',' order by t::text)), '') from " + table
						+ " t")
				.query(String.class)
				.single());
		}
		return contents;
	}

}
