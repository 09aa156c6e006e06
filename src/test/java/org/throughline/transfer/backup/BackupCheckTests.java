package org.throughline.transfer.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

import javax.sql.DataSource;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.SamplePeople;
import org.throughline.SampleTest;
import org.throughline.account.SecurityEvents;
import org.throughline.platform.security.CurrentUser;
import org.throughline.transfer.archive.ArchiveExportService;
import org.throughline.transfer.archive.EmptyInstallation;

import static org.assertj.core.api.Assertions.assertThat;

/** The sample as a restored backup, whole and damaged. */
@SampleTest
@ExtendWith(OutputCaptureExtension.class)
class BackupCheckTests {

	@Autowired
	private BackupCheckService checks;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ArchiveExportService exports;

	@Autowired
	private CurrentUser user;

	@Autowired
	private SecurityEvents events;

	@Autowired
	private Clock clock;

	@Autowired
	private JdbcConnectionDetails connection;

	@Autowired
	private DataSource connections;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SamplePeople people;

	@Test
	void wholeBackupIsCompleteAndDamageIsNamed() throws Exception {
		var whole = this.checks.check("restored", this.jdbc);
		assertThat(whole.problems()).isEmpty();
		assertThat(whole.rowsFound()).isGreaterThan(1000);
		assertThat(whole.sealsFound()).isGreaterThanOrEqualTo(4);
		assertThat(whole.changesUpTo()).isNotNull();
		damage("paper_edition", "content = replace(content, 'children', 'childrex')", "number = 1");
		var damaged = this.checks.check("restored", this.jdbc);
		assertThat(damaged.problems()).hasSizeGreaterThanOrEqualTo(1)
			.allMatch((line) -> line.endsWith("does not have its fingerprint"));
		assertThat(damaged.report()).contains("THE BACKUP IS DAMAGED", "does not have its fingerprint");
		BackupCheckService.keep(whole, this.jdbc);
		BackupCheckService.keep(damaged, this.jdbc);
		var page = Jsoup.parse(this.mvc.get()
			.uri("/admin/backups")
			.with(this.people.as("administrator"))
			.exchange()
			.getResponse()
			.getContentAsString());
		assertThat(page.select("tbody tr")).hasSize(2);
		assertThat(page.select("tbody .govuk-tag").eachText()).containsExactlyInAnyOrder("Complete", "Damaged");
		assertThat(page.text()).contains("does not have its fingerprint")
			.doesNotContain("No backup has been restored and found complete");
	}

	@Test
	@Transactional
	void rowsThatAreMissingInATableAreNoticedByTheHistory() {
		this.jdbc.sql("alter table group_membership disable trigger user").update();
		this.jdbc.sql("delete from group_membership where ctid in (select ctid from group_membership limit 3)")
			.update();
		assertThat(this.checks.check("restored", this.jdbc).problems())
			.contains("The table group_membership has 37 rows; by the change history it should have 40");
	}

	@Test
	void importedRowsCountOnceAndMissingOnesAreNoticed() throws IOException {
		Path archive = this.user.asProcess("Export of the test", () -> this.exports.exportPartnership("oxfordshire"));
		var elsewhere = new EmptyInstallation(this.connection, this.connections);
		try {
			elsewhere.bringIn(archive, this.user, this.events);
		}
		finally {
			Files.delete(archive);
		}
		var restored = elsewhere.jdbc();
		var check = new BackupCheckService(restored, this.user, this.clock);
		restored.sql("update action set version = version + 1, wording = wording || ' again'").update();
		assertThat(restored.sql("""
				delete from governance_group where id = (select g.id from governance_group g
					where exists (select from group_membership m where m.group_id = g.id)
						and not exists (select from governance_group part where part.parent_id = g.id)
						and not exists (select from annual_report r where r.group_id = g.id) limit 1)""").update())
			.isOne();
		assertThat(lost(check, restored)).isEmpty();
		long memberships = restored.sql("select count(*) from group_membership").query(Long.class).single();
		restored.sql("alter table group_membership disable trigger user").update();
		restored.sql("delete from group_membership where ctid in (select ctid from group_membership limit 3)").update();
		assertThat(lost(check, restored))
			.containsExactly("The table group_membership has %d rows; by the change history it should have %d"
				.formatted(memberships - 3, memberships));
	}

	@Test
	@Transactional
	void rowsWithoutWordsAreCounted() {
		this.jdbc.sql("select withdraw_history_of(array(select id from action))").query().listOfRows();
		assertThat(lost(this.checks, this.jdbc)).isEmpty();
		assertThat(this.jdbc.sql("""
				select h.found - (select count(*) from action) from rows_by_history() h where h.name = 'action'""")
			.query(Long.class)
			.single()).isZero();
	}

	/**
	 * The test's transaction is the backup; other connections see the database in use.
	 */
	@Test
	@Transactional
	void tablesThatHoldRowsForADayMayBeEmptyAndOthersMayNot() {
		var inUse = JdbcClient.create(new DriverManagerDataSource(
				RestoredBackup.of(this.connection.getJdbcUrl(),
						this.jdbc.sql("select current_database()").query(String.class).single()),
				Objects.requireNonNull(this.connection.getUsername()),
				Objects.requireNonNull(this.connection.getPassword())));
		inUse.sql("insert into sent_form (form, content, sent_at) values ('form', 'content', now())").update();
		inUse.sql("insert into one_time_link (token_hash, created_at, expires_at) values ('hash', now(), now())")
			.update();
		inUse.sql("""
				insert into unsaved_text (id, person_id, page, content, kept_at)
				select gen_random_uuid(), id, '/', 'content', now() from user_account limit 1""").update();
		inUse
			.sql("""
					insert into saved_search (id, user_id, name, query, path, version)
					select gen_random_uuid(), id, 'The first search', 'q=neglect', '/search', 0 from user_account limit 1""")
			.update();
		lose("sent_form");
		lose("one_time_link");
		lose("unsaved_text");
		lose("saved_search");
		this.jdbc.sql("alter table history disable trigger user").update();
		this.jdbc.sql("delete from history where table_name = 'saved_search'").update();
		assertThat(lost(this.checks, inUse)).isEmpty();
		this.jdbc.sql("delete from action_theme where ctid = (select min(ctid) from action_theme)").update();
		assertThat(lost(this.checks, inUse)).isEmpty();
		lose("statement_theme");
		this.jdbc.sql("set constraints all immediate").update();
		lose("action_theme");
		lose("security_event");
		assertThat(lost(this.checks, inUse)).hasSize(3)
			.allMatch((line) -> line.matches(
					"The table (action_theme|statement_theme|security_event) is empty; the database in use has .*"));
		lose("history");
		assertThat(lost(this.checks, inUse)).anyMatch((line) -> line.startsWith("The table history is empty"));
	}

	private static List<String> lost(BackupCheckService checks, JdbcClient inUse) {
		return checks.check("restored", inUse)
			.problems()
			.stream()
			.filter((line) -> line.startsWith("The table"))
			.toList();
	}

	private void lose(String table) {
		this.jdbc.sql("alter table " + table + " disable trigger user").update();
		this.jdbc.sql("delete from " + table).update();
	}

	@Test
	void databaseThatDoesNotExistIsNotTakenForADamagedBackup(CapturedOutput output) {
		System.setProperty("spring.datasource.url", "jdbc:postgresql://localhost:1/throughline");
		try {
			assertThat(RestoredBackup.check(BackupCheckTests.class, RestoredBackup.COMMAND, "nowhere")).isFalse();
		}
		finally {
			System.clearProperty("spring.datasource.url");
		}
		assertThat(output.getErr()).contains("Nothing was checked: Connection to localhost:1 refused");
		assertThat(output.getOut()).doesNotContain("DAMAGED");
	}

	@ParameterizedTest
	@CsvSource({
			"jdbc:postgresql://db.example.org:5432/throughline?ssl=true,jdbc:postgresql://db.example.org:5432/copy?ssl=true",
			"jdbc:postgresql://localhost/throughline,jdbc:postgresql://localhost/copy",
			"jdbc:postgresql:throughline,jdbc:postgresql:copy" })
	void restoredDatabaseIsOnTheSameServer(String inUse, String restored) {
		assertThat(RestoredBackup.of(inUse, "copy")).isEqualTo(restored);
	}

	private void damage(String table, String change, String which) {
		this.jdbc.sql("alter table " + table + " disable trigger user").update();
		this.jdbc.sql("update " + table + " set " + change + " where " + which).update();
		this.jdbc.sql("alter table " + table + " enable trigger user").update();
	}

}
