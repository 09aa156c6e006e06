package org.throughline.publication;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.RealDocuments;
import org.throughline.SamplePeople;
import org.throughline.SampleTest;
import org.throughline.partnership.PartnershipService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;
import org.throughline.report.AmendmentKind;
import org.throughline.report.PublicationService;
import org.throughline.report.ReportService;
import org.throughline.report.ReportSummary;
import org.throughline.report.TestPublications;
import org.throughline.report.TestReports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SampleTest
@Transactional
class WithdrawalTests {

	private static final String REPORT = "2024-25";

	/** A word that only the report says. */
	private static final String WORD = "Quokka";

	private static final Withdrawal ORDER = new Withdrawal("A court has forbidden it", "Case 123/2026");

	@Autowired
	private WithdrawalService withdrawals;

	@Autowired
	private EditionService editions;

	@Autowired
	private CopyCheck copies;

	@Autowired
	private ReportService reports;

	@Autowired
	private PublicationService publications;

	@Autowired
	private TestReports notes;

	@Autowired
	private PartnershipService partnerships;

	@Autowired
	private CurrentUser user;

	@Autowired
	private SamplePeople people;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	private PartnershipSummary place;

	private UUID id;

	@BeforeEach
	void report() {
		this.place = this.partnerships.require("oxfordshire");
		this.id = summary().id();
	}

	@Test
	@RealDocuments
	void contentOfTheWithdrawnReportCannotBeFound() throws Exception {
		this.notes.open();
		for (String said : List.of("statement set headline", "statement set wording", "statement set outcome",
				"statement set note", "statement_list set introduction", "section set heading", "section set body",
				"priority_progress set progress", "priority_progress set impact", "dropped_statement set reason",
				"annual_report set source", "annual_report set source_label", "annual_report set url",
				"annual_report set date_note")) {
			String column = said.substring(said.lastIndexOf(' ') + 1);
			this.jdbc
				.sql("update " + said + " = concat_ws(' ', " + column + ", :word) where "
						+ (said.startsWith("annual") ? "id" : "report_id") + " = :report")
				.param("word", WORD)
				.param("report", this.id)
				.update();
		}
		this.jdbc.sql("""
				update priority set title = title || ' ' || :word, chosen_how = :word
				where id in (select priority_id from priority_progress group by priority_id
				  having every(report_id = :report))""").param("word", WORD).param("report", this.id).update();
		this.jdbc
			.sql("""
					insert into statement_point (id, statement_id, position, wording)
					select gen_random_uuid(), s.id, (select count(*) from statement_point p where p.statement_id = s.id), :word
					from statement s where s.report_id = :report""")
			.param("word", WORD)
			.param("report", this.id)
			.update();
		this.notes.note(this.id, WORD);
		correct();
		this.jdbc.sql("update statement set wording = wording || ' Call 07700 900123' where report_id = ?")
			.param(this.id)
			.update();
		this.jdbc
			.sql("""
					insert into accepted_identifier (id, partnership_id, kind, words, reason, given_by, accepted_at, version)
					values (gen_random_uuid(), ?, 'PHONE_NUMBER', '07700 900123', 'The helpline', 'Test', now(), 0)""")
			.param(this.place.id())
			.update();
		this.user.asProcess("Test", () -> this.reports.amend(this.place.id(), REPORT, AmendmentKind.CORRECTION));
		byte[] pdf = this.editions.content(this.editions.file("/oxfordshire/" + REPORT, 1, EditionForm.PDF));
		String fingerprint = this.editions.editions(this.place.id(), REPORT).get(0).sha256();
		immediately();
		assertThat(tablesWithTheWord()).contains("statement", "section", "history", "search_entry_public");

		var changes = changes();
		withdraw(ORDER);
		immediately();
		assertThat(tablesWithTheWord()).allMatch((table) -> table.startsWith("search_word"));
		assertThat(tablesWith("07700 900123")).isEmpty();
		assertThat(changes()).as("who changed what kind of record when").containsAll(changes);
		assertThat(this.jdbc.sql("select count(*) from shown_history() h where h::text like :word")
			.param("word", "%" + WORD + "%")
			.query(Integer.class)
			.single()).as("history that pages and archives have").isZero();
		assertThat(this.reports.reportsOf(this.place.id())).extracting(ReportSummary::slug).doesNotContain(REPORT);
		assertThat(page("/search?q=" + WORD, "business.manager")).doesNotContain("app-result");
		assertThat(page("/search?q=Quoka", "business.manager")).doesNotContain(WORD.toLowerCase());
		assertThat(page("/oxfordshire/feed", null)).doesNotContain(WORD, "/oxfordshire/" + REPORT);
		assertThat(page("/oxfordshire/reports", null)).doesNotContain(REPORT + "\"");
		var copy = this.copies.check(this.copies.read(pdf).orElseThrow());
		assertThat(copy.state()).isEqualTo(CopyState.WITHDRAWN);
		assertThat(this.copies.check(fingerprint).state()).isEqualTo(CopyState.WITHDRAWN);
		assertThat(page("/check?fingerprint=" + fingerprint, null)).contains("This report is withdrawn")
			.doesNotContain("edition 1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/key-messages", "/actions", "/editions", "/editions/1/pdf", "/editions/1/json" })
	void addressesSayWhatStoodThere(String part) throws Exception {
		seal();
		String fingerprint = this.editions.editions(this.place.id(), REPORT).get(0).sha256();
		withdraw(ORDER);
		for (String name : new String[] { null, "councillor", "business.manager" }) {
			var request = this.mvc.get().uri("/oxfordshire/" + REPORT + part);
			var answer = ((name != null) ? request.with(this.people.as(name)) : request).exchange();
			assertThat(answer).hasStatus(410);
			var page = Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
			assertThat(page.select("h1").text()).contains("2024/25", "This report is withdrawn");
			assertThat(page.select("#reason").text()).isEqualTo("A court has forbidden it");
			assertThat(page.select("#fingerprints").text()).isEqualTo(fingerprint);
			assertThat(page.text()).doesNotContain("Case 123/2026");
		}
	}

	@Test
	void managerIsShownThePageInsteadOfTheReport() {
		withdraw(ORDER);
		for (String part : List.of("", "/history", "/withdraw", "/amend", "/publish")) {
			assertThat(this.mvc.get()
				.uri("/manage/oxfordshire/reports/" + REPORT + part)
				.with(this.people.as("business.manager"))).as(part).hasStatus(410);
		}
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.withdrawals.withdraw(this.place.id(), REPORT, 0, ORDER));
	}

	@Test
	void onlyManagersSeeTheOrderInTheListOfReports() throws Exception {
		assertThat(page("/manage/oxfordshire/reports", "business.manager")).doesNotContain("Withdrawn reports");
		withdraw(ORDER);
		assertThat(page("/manage/oxfordshire/reports", "business.manager")).contains("Withdrawn reports",
				"href=\"/oxfordshire/" + REPORT, "A court has forbidden it", "Case 123/2026");
		for (String name : new String[] { null, "councillor", "partner.agency" }) {
			assertThat(page("/oxfordshire/reports", name)).doesNotContain("Case 123/2026");
		}
	}

	@Test
	void managerConfirmsAndGivesReasonAndOrder() throws Exception {
		this.people.signIn("business.manager");
		String address = "/manage/oxfordshire/reports/" + REPORT + "/withdraw";
		assertThat(page(address, "business.manager")).contains("Withdraw this report?", "Reference of the order");
		var incomplete = this.mvc.post()
			.uri(address)
			.param("version", String.valueOf(summary().version()))
			.with(csrf())
			.with(this.people.as("business.manager"));
		assertThat(incomplete).hasStatus(422)
			.bodyText()
			.contains("Enter the reason", "Enter the reference of the order",
					"Confirm that you understand this is permanent");
		assertThat(this.mvc.post()
			.uri(address)
			.param("version", String.valueOf(summary().version()))
			.param("reason", "By order of the court")
			.param("order", "Case 1")
			.param("confirmed", "true")
			.with(csrf())
			.with(this.people.as("business.manager"))).hasStatus3xxRedirection();
		assertThat(this.jdbc.sql("select withdrawn_by || ': ' || withdrawal_order from annual_report where id = ?")
			.param(this.id)
			.query(String.class)
			.single()).endsWith(": Case 1");
	}

	@Test
	void reasonAndOrderAreRequiredAndTheReportIsAsItWasSeen() {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> withdraw(new Withdrawal(" ", "Case 1")));
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> withdraw(new Withdrawal("Because", null)));
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> this.user.asProcess("Test", () -> {
				this.withdrawals.withdraw(this.place.id(), REPORT, 77, ORDER);
				return true;
			}));
	}

	@Test
	void databaseRefusesToBlankAnEditionOfAPublishedReport() {
		seal();
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("update edition_file set content = ''").update());
	}

	@Test
	void databaseRefusesOtherWordsInAWithdrawnEdition() {
		seal();
		withdraw(ORDER);
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("update edition_file set content = 'Words'").update());
	}

	@Test
	void databaseRefusesOtherChangesOfTheHistory() {
		withdraw(ORDER);
		immediately();
		for (String change : List.of("new_row = '{\"wording\": \"Other\"}'", "actor = 'Nobody'", "old_row = null")) {
			refused("update history set " + change + " where record_id in (select record_id from withdrawn_record)"
					+ " and table_name = 'statement'");
		}
		refused("update history set new_row = without_words(new_row) where table_name = 'theme'");
		refused("delete from history where record_id in (select record_id from withdrawn_record)");
		refused("delete from withdrawn_record");
	}

	private void refused(String sql) {
		this.jdbc.sql("savepoint before").update();
		assertThatExceptionOfType(DataAccessException.class).as(sql).isThrownBy(() -> this.jdbc.sql(sql).update());
		this.jdbc.sql("rollback to savepoint before").update();
	}

	/** Publishes a correction whose draft said the word. */
	private void correct() {
		this.user.asProcess("Test", () -> {
			String draft = this.reports.amend(this.place.id(), REPORT, AmendmentKind.CORRECTION);
			this.jdbc.sql("update section set body = body || :word where report_id = :draft")
				.param("word", " First " + WORD)
				.param("draft", this.reports.summary(this.place.id(), draft).id())
				.update();
			return this.publications.publish(this.place.id(), draft,
					TestPublications.order(this.reports.summary(this.place.id(), draft).version(),
							LocalDate.of(2025, 12, 12), true, WORD + " is new"));
		});
	}

	private List<String> changes() {
		return this.jdbc.sql(
				"select concat_ws(' ', id, at, actor, actor_id, request, table_name, operation, record_id) from history")
			.query(String.class)
			.list();
	}

	/** Runs what the database does at the end of a transaction. */
	private void immediately() {
		this.jdbc.sql("set constraints all immediate").update();
		this.jdbc.sql("set constraints all deferred").update();
	}

	private List<String> tablesWithTheWord() {
		return tablesWith(WORD);
	}

	private List<String> tablesWith(String words) {
		return this.jdbc
			.sql("select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace")
			.query(String.class)
			.stream()
			.filter((table) -> this.jdbc.sql("select exists (select from " + table + " t where t::text ilike :word)")
				.param("word", "%" + words + "%")
				.query(Boolean.class)
				.single())
			.toList();
	}

	private String page(String address, @Nullable String name) throws Exception {
		var request = this.mvc.get().uri(address);
		return ((name != null) ? request.with(this.people.as(name)) : request).exchange()
			.getResponse()
			.getContentAsString();
	}

	private ReportSummary summary() {
		return this.reports.summary(this.place.id(), REPORT);
	}

	private void seal() {
		this.user.asProcess("Test", () -> this.editions.sealEarlier(this.place.id(), REPORT));
	}

	private void withdraw(Withdrawal withdrawal) {
		this.user.asProcess("Test", () -> {
			this.withdrawals.withdraw(this.place.id(), REPORT, summary().version(), withdrawal);
			return true;
		});
	}

}
