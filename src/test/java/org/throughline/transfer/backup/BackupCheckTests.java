package org.throughline.transfer.backup;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.SamplePeople;
import org.throughline.SampleTest;

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
