package org.throughline.transfer.web;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.throughline.SamplePeople;
import org.throughline.SampleTest;
import org.throughline.transfer.table.BackgroundImports;

import static org.assertj.core.api.Assertions.assertThat;

@SampleTest
class BackgroundImportTests {

	private static final int ROWS = 1100;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SamplePeople people;

	@Autowired
	private BackgroundImports imports;

	private TableVisit visit;

	@BeforeEach
	void begin() {
		this.visit = new TableVisit(this.mvc, this.people);
	}

	@Test
	void longTableIsImportedInBackgroundAsOneChange() {
		String upload = this.visit.bringIn(table("Train team", ""));
		assertThat(this.visit.post(upload)).hasRedirectedUrl(upload);
		var page = this.visit.page(upload);
		assertThat(page.select("h1").text()).isEqualTo("Import complete");
		assertThat(page.select("main").text()).contains("1,100 added").contains("See the actions");
		assertThat(actions("Train team")).isEqualTo(ROWS);
		assertThat(this.jdbc.sql("""
				select count(distinct request) from history h join action a on a.id = h.record_id
				where a.wording like 'Train team%' and h.request like 'import:%' and h.actor <> ''""")
			.query(Integer.class)
			.single()).isOne();
		assertThat(this.visit.post(upload)).hasRedirectedUrl(upload);
		assertThat(actions("Train team")).isEqualTo(ROWS);
	}

	@Test
	void refusedRowRefusesWholeTableAndIsShownOnPreview() {
		String upload = this.visit.bringIn(table("Hear group", "Hear nobody,Thames Valley Police,31/02/2028\n"));
		assertThat(this.visit.post(upload)).hasRedirectedUrl(upload);
		var page = this.visit.page(upload);
		assertThat(page.select(".govuk-error-summary").text()).contains("One row has errors");
		assertThat(actions("Hear")).isZero();
		this.visit.post(upload, "onlyRight", "true");
		assertThat(this.visit.page(upload).select("main").text()).contains("1,100 added, 1 skipped");
		assertThat(actions("Hear group")).isEqualTo(ROWS);
	}

	@Test
	void textThatMayIdentifyChildRefusesTableAndIsShownWhenItIsImportedAgain() {
		String upload = this.visit.bringIn(table("Visit class", "").replace("Visit class 7,", "Visit class XM4 5HQ,")
			.replace("Due date\n", "Due date,Visibility\n")
			.replace("31/03/2028\n", "31/03/2028,Public\n"));
		assertThat(this.visit.post(upload, "confirmed", "true")).hasRedirectedUrl(upload);
		assertThat(this.visit.page(upload).select(".govuk-error-summary").text()).contains("may identify a child");
		assertThat(actions("Visit class")).isZero();
		var refused = this.visit.post(upload, "confirmed", "true");
		assertThat(refused).hasStatus(422);
		var page = TableVisit.html(refused);
		assertThat(page.select("#identifiers h3").text()).isEqualTo("Postcode: XM4 5HQ");
		String form = page.select("#identifiers [name=_identifierReason]").attr("form");
		assertThat(page.select("form#" + form).attr("action")).isEqualTo(upload);
		assertThat(actions("Visit class")).isZero();
	}

	@Test
	void columnsStayWhileTheyAreSaved() {
		String upload = this.visit.bringIn(table("Write plan", ""));
		asked(upload);
		assertThat(this.visit.post(upload + "/rows", "mark", "HIDDEN", "without", "true")).hasStatus(404);
	}

	@Test
	void pageOfImportThatIsNotFinishedShowsProgressWithoutScripts() {
		String upload = this.visit.bringIn(table("Meet school", ""));
		asked(upload);
		var page = this.visit.page(upload);
		assertThat(page.select("[data-progress]").text()).startsWith("1,100 rows of the file are being saved");
		assertThat(page.select("a:contains(See progress)").attr("href")).isEqualTo(upload);
		assertThat(this.visit.post(upload)).hasRedirectedUrl(upload);
		assertThat(actions("Meet school")).isZero();
	}

	@Test
	void importWhoseLastAttemptFailedCanBeSavedAgain() {
		String upload = this.visit.bringIn(table("Call family", ""));
		asked(upload);
		this.imports.failed(upload.replaceAll(".*/", ""));
		assertThat(this.visit.page(upload).select(".govuk-error-summary").text()).contains("Nothing was saved");
		assertThat(this.visit.post(upload)).hasStatus3xxRedirection();
		assertThat(actions("Call family")).isEqualTo(ROWS);
	}

	@Test
	void progressIsShownWithoutReadingTheTable() {
		String upload = this.visit.bringIn(table("Greet child", ""));
		asked(upload);
		this.jdbc.sql("update transfer_upload set sheets = '\"no sheets\"' where id = ?::uuid")
			.param(upload.replaceAll(".*/", ""))
			.update();
		assertThat(this.visit.page(upload).select("h1").text()).isEqualTo("The table is being imported");
		assertThat(this.mvc.get().uri(upload + "/columns").with(this.visit.manager())).hasRedirectedUrl(upload);
	}

	private void asked(String upload) {
		this.jdbc
			.sql("""
					update transfer_upload set background = '{"onlyRight": false, "confirmed": false, "by": "Business manager",
					  "rows": 1100, "problem": ""}' where id = ?::uuid""")
			.param(upload.replaceAll(".*/", ""))
			.update();
	}

	private int actions(String beginning) {
		return this.jdbc.sql("select count(*) from action where wording like ? || '%'")
			.param(beginning)
			.query(Integer.class)
			.single();
	}

	private static String table(String action, String last) {
		return IntStream.range(0, ROWS)
			.mapToObj((at) -> action + " " + at + ",Thames Valley Police,31/03/2028\n")
			.collect(Collectors.joining("", "Action,Owner,Due date\n", last));
	}

}
