package org.throughline;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.throughline.AccessTests.Allowed;
import org.throughline.AccessTests.Row;
import org.throughline.account.PasswordService;
import org.throughline.account.People;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.Role;
import org.throughline.platform.security.SignedInUser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sends every form of {@code access.csv} twice at the same time, as a double click does,
 * and a third time a moment later: no answer is an error, all lead to what was saved, and
 * the rows in the database are those of a single send.
 */
@SampleTest
class DoubleSubmissionTests {

	/** The database with which the rows added by single forms are compared. */
	private static final String SAMPLE = "template_sample";

	/** The role that sends the forms of a row. */
	private static final Map<Allowed, Role> SENDERS = new EnumMap<>(Map.of(Allowed.SIGNED_IN, Role.COUNCILLOR,
			Allowed.OWNER, Role.COUNCILLOR, Allowed.ADMINISTRATOR, Role.ADMINISTRATOR, Allowed.ANY_MANAGER,
			Role.BUSINESS_MANAGER, Allowed.OWN_MANAGER, Role.BUSINESS_MANAGER, Allowed.MAKER, Role.BUSINESS_MANAGER,
			Allowed.ANY_AGENCY, Role.PARTNER_AGENCY, Allowed.OWN_AGENCY, Role.PARTNER_AGENCY));

	private static final String TABLE = "/manage/oxfordshire/import/actions";

	private static final String PLAN = """
			Action,Owner,Status
			Train all staff twice,Thames Valley Police,Not started
			Ask children twice,Somebody who is not known,Not started
			""";

	private static final String HIDDEN_ROWS = "trials/actions-hidden-and-struck-out.xlsx";

	private static final String REPORT = """
			partnership: oxfordshire
			slug: sent-twice
			kind: PARTNERSHIP
			title: Annual report sent twice
			period:
			  label: 2025/26
			  from: 2025-04-01
			  to: 2026-03-31
			regime: SP_WT2023
			state: DRAFT
			statements:
			  - kind: KEY_MESSAGE
			    wording: Name neglect early.
			""";

	private static final String THEMES = """
			themes:
			  - slug: sent-twice-in-a-file
			    name: Sent twice
			""";

	/** The files that forms send: address, field, name and content. */
	private static final Map<String, List<String>> FILES = Map.of(TABLE, List.of("file", "plan.csv", PLAN),
			"/manage/oxfordshire/import", List.of("file", "report.yaml", REPORT), "/admin/import",
			List.of("files", "themes.yaml", THEMES), "/admin/archive", List.of("file", "archive.zip", "No archive."));

	/** Each send makes a new secret link, which only its answer shows. */
	private static final String NEW_LINK_EACH_TIME = "/account/calendar/{partnership}";

	/** The fewest forms that must be filled so well that they are saved. */
	private static final int SAVED = 100;

	private final ExecutorService threads = Executors.newFixedThreadPool(2);

	/**
	 * The pages that have the forms of the rows, as places in the list of those looked
	 * at: the second round asks for no others.
	 */
	private final Map<String, Integer> pages = new HashMap<>();

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext context;

	@Autowired
	private TestDatabase.Current database;

	@Autowired
	private ObjectProvider<AccessFixture> fixtures;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private People people;

	@Autowired
	private CurrentUser user;

	@Autowired
	private PasswordService passwords;

	@Test
	void signInSentTwiceAtOnceLeadsOn() throws Exception {
		var browser = new Browser();
		var form = browser.signInForm(this.people.someone());
		assertThat(browser.send(form, 2)).allMatch(Answer::leadsOn);
		assertThat(browser.send(form, 1)).allMatch(Answer::leadsOn);
	}

	@Test
	void passwordByLinkSentTwiceAtOnceLeadsOn() throws Exception {
		String email = this.people.someone().getUsername();
		String link = "/one-time/" + this.user.asProcess("test", () -> this.passwords.makeLink(email));
		var browser = new Browser();
		var form = browser.form(link, link);
		assertThat(browser.send(form, 2)).allMatch((answer) -> answer.location().equals("/sign-in"));
		assertThat(browser.send(form, 1)).allMatch((answer) -> answer.location().equals("/sign-in"));
	}

	@Test
	void formSentTwiceAtOnceIsSavedOnce() throws Exception {
		var once = new Round(1).send();
		this.database.replaceBy(SAMPLE);
		this.context.publishEvent(new DatabaseReplaced(this.database));
		var twice = new Round(2).send();
		var problems = new ArrayList<String>();
		once.forEach((pattern, single) -> {
			var both = Objects.requireNonNull(twice.get(pattern));
			if (both.answers().stream().anyMatch((answer) -> answer.status() >= 500)) {
				problems.add(pattern + " answers " + both.answers());
			}
			if (!pattern.equals(NEW_LINK_EACH_TIME) && !both.added().equals(single.added())) {
				problems.add(pattern + " adds " + both.added() + " instead of " + single.added());
			}
			if (single.saved() && new HashSet<>(both.answers()).size() > 1) {
				problems.add(pattern + " answers " + both.answers() + " instead of " + single.answers());
			}
		});
		assertThat(problems).isEmpty();
		assertThat(once.values().stream().filter(Result::saved)).hasSizeGreaterThan(SAVED);
	}

	/** Sends all forms, each so many times at once. */
	private final class Round {

		private final int times;

		private final AccessFixture fixture;

		private final Map<Role, Browser> browsers = new EnumMap<>(Role.class);

		Round(int times) {
			this.times = times;
			this.fixture = DoubleSubmissionTests.this.fixtures.getObject();
			String password = DoubleSubmissionTests.this.jdbc.sql("select password_hash from user_account where id = ?")
				.param(DoubleSubmissionTests.this.people.someone().id())
				.query(String.class)
				.single();
			DoubleSubmissionTests.this.jdbc.sql("update user_account set password_hash = ?").param(password).update();
		}

		Map<String, Result> send() throws Exception {
			var results = new LinkedHashMap<String, Result>();
			for (var row : forms()) {
				results.put(row.pattern(), send(row));
			}
			return results;
		}

		private Result send(Row row) throws Exception {
			long before = changes();
			var browser = browser(Objects.requireNonNull(SENDERS.get(row.allowed())));
			String address = this.fixture.address(row.address());
			if (row.allowed() == Allowed.MAKER) {
				address = address.replaceFirst("[0-9a-f-]{36}", browser.upload(address.endsWith("/rows")));
			}
			var form = browser.form(address, row.pattern());
			var file = FILES.get(address);
			if (file != null) {
				form.attach(file.get(0), file.get(1), file.get(2).getBytes(StandardCharsets.UTF_8));
			}
			var answers = browser.send(form, this.times);
			boolean isSaved = answers.stream().anyMatch(Answer::leadsOn);
			if (this.times > 1 && isSaved) {
				answers.addAll(browser.send(form, 1));
			}
			return new Result(answers, addedSince(before));
		}

		private Browser browser(Role role) throws Exception {
			var browser = this.browsers.get(role);
			if (browser == null) {
				browser = new Browser(this.fixture.person(role, true));
				this.browsers.put(role, browser);
			}
			return browser;
		}

		/** Returns the forms: first those that add, last those that end something. */
		private static List<Row> forms() {
			return AccessTests.rows()
				.filter((row) -> row.method().equals("POST") && SENDERS.containsKey(row.allowed()))
				.sorted(Comparator.comparingInt(Round::order))
				.toList();
		}

		private static int order(Row row) {
			String pattern = row.pattern();
			if (pattern.equals("/account/password")) {
				return 4;
			}
			if (pattern.matches(".*/(remove|withdraw|revoke|disable|publish)")) {
				return pattern.matches(".*\\}/.*\\}/remove") ? 2 : 3;
			}
			return pattern.endsWith("/new") ? 0 : 1;
		}

	}

	/** Returns the number of the latest change. */
	private long changes() {
		return this.jdbc.sql("select coalesce(max(id), 0) from history").query(Long.class).single();
	}

	/** Counts the rows added and removed since, by table, and the changes. */
	private Map<String, Integer> addedSince(long change) {
		return this.jdbc.sql("""
				select table_name, sum(case operation when 'INSERT' then 1 when 'DELETE' then -1 else 0 end)
				from history where id > :change group by table_name
				union all
				select 'history', count(*) from history where id > :change""")
			.param("change", change)
			.query((row, number) -> Map.entry(row.getString(1), row.getInt(2)))
			.list()
			.stream()
			.filter((table) -> table.getValue() != 0)
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/**
	 * The result of sending a form.
	 *
	 * @param answers the answers, one for each send
	 * @param added the rows added or removed, by table
	 */
	private record Result(List<Answer> answers, Map<String, Integer> added) {

		boolean saved() {
			return this.answers.stream().allMatch(Answer::leadsOn);
		}

	}

	private record Answer(int status, String location) {

		boolean leadsOn() {
			return this.status == 302 || this.status == 303;
		}

	}

	/** A browser with the session of one person. */
	private final class Browser {

		private final SessionClient client = new SessionClient(DoubleSubmissionTests.this.port);

		Browser() {
		}

		Browser(SignedInUser person) throws Exception {
			assertThat(send(signInForm(person), 1).get(0).location()).doesNotContain("sign-in");
		}

		FilledForm signInForm(SignedInUser person) throws Exception {
			var form = FilledForm.filled(this.client.get("/sign-in").body(), "/sign-in").orElseThrow();
			form.put("email", person.getUsername());
			form.put("password", People.PASSWORD);
			return form;
		}

		/**
		 * Returns the filled form that is sent to the address, from its own page or one
		 * above, or an empty form with the example's parameters.
		 * @param pattern what the addresses of this form are like
		 */
		FilledForm form(String address, String pattern) throws Exception {
			String path = address.replaceAll("\\?.*", "");
			var looked = List.of(address, path + "/edit", path.replaceAll("/[^/]+$", ""),
					path.replaceAll("/[^/]+/[^/]+$", ""), path.replaceAll("/[^/]+$", "/columns"));
			var pages = DoubleSubmissionTests.this.pages;
			for (int i = pages.getOrDefault(pattern, 0); i < looked.size(); i++) {
				var answer = this.client.get(looked.get(i));
				var form = (answer.statusCode() != 200) ? Optional.<FilledForm>empty() : path.matches(TABLE + "/.*")
						? FilledForm.unchanged(answer.body(), path) : FilledForm.filled(answer.body(), path);
				if (form.isPresent()) {
					pages.put(pattern, i);
					return form.get();
				}
			}
			pages.put(pattern, looked.size());
			var anyPage = this.client.get("/account/password");
			assertThat(anyPage.statusCode()).as("before %s: %s", address, anyPage.headers().map()).isEqualTo(200);
			return FilledForm.withoutPage(anyPage.body(), address);
		}

		/**
		 * Uploads a table, matches its columns and returns its identifier.
		 * @param hidden whether the table has hidden rows
		 */
		String upload(boolean hidden) throws Exception {
			var form = form(TABLE, TABLE);
			form.attach("file", hidden ? "plan.xlsx" : "plan.csv",
					hidden ? new ClassPathResource(HIDDEN_ROWS).getContentAsByteArray()
							: PLAN.getBytes(StandardCharsets.UTF_8));
			String columns = send(form, 1).get(0).location();
			assertThat(columns).endsWith("/columns");
			send(form(columns, "columns"), 1);
			return columns.replaceAll(".*/([^/]+)/columns", "$1");
		}

		/** Sends the form so many times at the same moment. */
		List<Answer> send(FilledForm form, int times) throws Exception {
			var ready = new CountDownLatch(times);
			var sends = new ArrayList<Future<HttpResponse<String>>>();
			for (int i = 0; i < times; i++) {
				sends.add(DoubleSubmissionTests.this.threads.submit(() -> {
					ready.countDown();
					ready.await();
					return exchange(form);
				}));
			}
			var answers = new ArrayList<Answer>();
			for (var send : sends) {
				var answer = send.get(30, TimeUnit.SECONDS);
				answers.add(new Answer(answer.statusCode(), answer.headers().firstValue("Location").orElse("")));
			}
			return answers;
		}

		private HttpResponse<String> exchange(FilledForm form) throws IOException, InterruptedException {
			return this.client.exchange(HttpRequest.newBuilder(this.client.address(form.address()))
				.header("Content-Type", form.mediaType())
				.POST(HttpRequest.BodyPublishers.ofByteArray(form.body())));
		}

	}

}
