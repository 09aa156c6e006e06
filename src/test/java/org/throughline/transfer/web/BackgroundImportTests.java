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
		assertThat(page.select(".govuk-error-summary a[href='#onlyRight']").text()).contains("One row has errors");
		assertThat(actions("Hear")).isZero();
		this.visit.post(upload, "onlyRight", "true");
		assertThat(this.visit.page(upload).select("main").text()).contains("1,100 added, 1 skipped");
		assertThat(actions("Hear group")).isEqualTo(ROWS);
	}

	@Test
	void pageOfImportThatIsNotFinishedShowsProgressWithoutScripts() {
		String upload = this.visit.bringIn(table("Meet school", ""));
		this.jdbc
			.sql("""
					update transfer_upload set background = '{"onlyRight": false, "confirmed": false, "by": "Business manager",
					  "rows": 1100, "field": "", "problem": ""}' where id = ?::uuid""")
			.param(upload.replaceAll(".*/", ""))
			.update();
		var page = this.visit.page(upload);
		assertThat(page.select("[data-progress]").text()).startsWith("1,100 rows of the file are being saved");
		assertThat(page.select("a:contains(See progress)").attr("href")).isEqualTo(upload);
		assertThat(this.visit.post(upload)).hasRedirectedUrl(upload);
		assertThat(actions("Meet school")).isZero();
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
