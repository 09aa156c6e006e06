package org.throughline.transfer.web;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.SamplePeople;
import org.throughline.SampleTest;
import org.throughline.transfer.table.Workbooks;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests the choices for reading a file on the page of its columns. */
@SampleTest
@Transactional
class FileChoicesTests {

	private static final List<Object> HEADINGS = List.of("Action", "Owner");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SamplePeople people;

	@Autowired
	private JdbcClient jdbc;

	private TableVisit visit;

	@BeforeEach
	void begin() {
		this.visit = new TableVisit(this.mvc, this.people);
	}

	@Test
	void readsSemicolonsInWindows1252AlthoughCommasAreMoreFrequent() throws Exception {
		String upload = this.visit.upload("plan.csv", trial("actions-semicolons.csv"));
		var columns = this.visit.page(upload + "/columns");
		assertThat(columns.select("#separator option[selected]").text()).isEqualTo("Semicolon");
		assertThat(columns.select("#encoding option[selected]").text()).isEqualTo("Windows-1252");
		assertThat(columns.select("thead th").eachText()).containsExactly("Row", "A: Action", "B: Owner", "C: Due date",
				"D: Progress");
		assertThat(columns.select("tbody").text()).contains("Started, two meetings held", "Not started – waiting");
		this.visit.choose(upload, "plan", "Pathway plan");
		assertThat(this.visit.chips(upload)).contains("Errors: 0", "New: 2");
		assertThat(this.visit.post(upload)).hasStatus3xxRedirection();
		assertThat(
				this.jdbc.sql("select due_on::text from action where wording like 'A%, %' and due_on >= '2027-07-31'")
					.query(String.class)
					.list())
			.contains("2027-07-31", "2027-09-30");
	}

	@Test
	void anotherSeparatorAndEncodingCanBeChosenWithoutUploadingAgain() throws Exception {
		String upload = this.visit.upload("plan.csv",
				"Action;Owner\nSend, print;Café\n".getBytes(StandardCharsets.UTF_8));
		assertThat(this.visit.post(upload + "/headings", "separator", "COMMA", "encoding", "WINDOWS_1252", "sheet", "0",
				"row", "1"))
			.hasStatus3xxRedirection();
		var columns = this.visit.page(upload + "/columns");
		assertThat(columns.select("#separator option[selected]").text()).isEqualTo("Comma");
		assertThat(columns.select("thead th").eachText()).containsExactly("Row", "A: Action;Owner", "B");
		assertThat(columns.select("tbody").text()).contains("CafÃ©");
		this.visit.post(upload + "/headings", "separator", "TAB", "encoding", "UTF_8", "sheet", "0", "row", "1");
		assertThat(this.visit.page(upload + "/columns").select("tbody td").text()).isEqualTo("Send, print;Café");
		this.visit.post(upload + "/headings", "separator", "SEMICOLON", "encoding", "UTF_8", "sheet", "0", "row", "1");
		this.visit.choose(upload, "plan", "Pathway plan");
		assertThat(this.visit.chips(upload)).contains("New: 0", "Errors: 1");
		assertThat(this.visit.page(upload).text()).contains("Café");
	}

	@Test
	void separatorOfWindowsFilesIsFoundBelowTitles() throws Exception {
		for (String separator : List.of(",", ";", "\t")) {
			String text = "Plan of 2026, 2027; and later\n\nAction%1$sOwner\n\"Train, a; b\"%1$sOxford City Council\n"
				.formatted(separator);
			String upload = this.visit.upload("plan.csv", text.getBytes(Charset.forName("windows-1252")));
			assertThat(this.visit.page(upload + "/columns").select("thead th").eachText()).contains("A: Action",
					"B: Owner");
		}
	}

	@Test
	void nextSheetFollowsWithoutUploadingAgain() {
		String upload = this.visit.upload("plans.xlsx", Workbooks.with(List.of("Cover", "Police", "Council"), List.of(
				(sheet) -> sheet.value(0, 0, "Our plans"),
				(sheet) -> Workbooks.fill(sheet, List.of(HEADINGS, List.of("Train officers", "Thames Valley Police"))),
				(sheet) -> Workbooks.fill(sheet, List.of(HEADINGS, List.of("Train staff", "Oxford City Council"))))));
		assertThat(this.visit.page(upload + "/columns").text()).contains("This is the sheet “Police”");
		this.visit.choose(upload, "plan", "Joint plan");
		var saved = this.visit.post(upload);
		String next = String.valueOf(saved.getResponse().getRedirectedUrl());
		assertThat(next).endsWith("/columns").isNotEqualTo(upload + "/columns");
		assertThat(this.visit.post(upload)).redirectedUrl().isEqualTo(next);
		var columns = this.visit.page(next);
		assertThat(columns.select("#sheet option[selected]").text()).startsWith("Council");
		assertThat(columns.select("input[value=Joint plan]")).hasSize(1);
		String follows = next.replace("/columns", "");
		this.visit.choose(follows, "plan", "Joint plan");
		assertThat(this.visit.post(follows)).redirectedUrl().isEqualTo("/manage/oxfordshire/actions");
		assertThat(this.jdbc.sql("select count(*) from action where wording in ('Train officers', 'Train staff')")
			.query(Integer.class)
			.single()).isEqualTo(2);
	}

	private static byte[] trial(String name) throws IOException {
		return new ClassPathResource("trials/" + name).getContentAsByteArray();
	}

}
