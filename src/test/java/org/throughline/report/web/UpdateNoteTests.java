package org.throughline.report.web;

import java.time.LocalDate;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.SamplePeople;
import org.throughline.SampleTest;
import org.throughline.TestClock;
import org.throughline.platform.time.Dates;
import org.throughline.report.TestReports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SampleTest
@Transactional
class UpdateNoteTests {

	private static final String NOTES = "/manage/oxfordshire/reports/2024-25/notes";

	private static final String WORDING = "The quokka strategy is now in force";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SamplePeople people;

	@Autowired
	private TestReports reports;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void everyoneReadsANoteOnTheReportItsDownloadsTheFeedAndTheSearch() throws Exception {
		assertThat(post(NOTES, "wording", WORDING)).hasStatus3xxRedirection();
		immediately();
		for (String address : new String[] { "/oxfordshire/2024-25", "/oxfordshire/2024-25/editions" }) {
			var note = page(address).select("#note-1");
			assertThat(note.select("dd").text()).as(address).isEqualTo(WORDING);
			assertThat(note.select("dt").text()).isEqualTo(Dates.inWords(LocalDate.now(TestClock.ZONE)));
		}
		assertThat(page("/oxfordshire/2024-25/key-messages").select("#note-1")).isEmpty();
		assertThat(page("/oxfordshire/feed").text()).contains(", update note", WORDING);
		assertThat(page("/search?q=quokka").text()).contains("Update note on a report")
			.containsPattern("quokka\\s+strategy is now in force");
	}

	@Test
	void removedNoteLeavesItsReason() throws Exception {
		post(NOTES, "wording", WORDING);
		assertThat(post(NOTES + "/1/remove", "reason", " ")).hasStatus(422).bodyText().contains("Enter the reason");
		assertThat(post(NOTES + "/1/remove", "reason", "It was the wrong strategy")).hasStatus3xxRedirection();
		immediately();
		assertThat(page("/oxfordshire/2024-25").select("#note-1 dd").text())
			.isEqualTo("Removed on " + Dates.inWords(LocalDate.now(TestClock.ZONE)) + ": It was the wrong strategy");
		assertThat(page("/search?q=quokka").text()).doesNotContain(WORDING);
		assertThat(post(NOTES + "/1/remove", "reason", "Again")).hasStatus(404);
		post(NOTES, "wording", "Another note");
		assertThat(page("/oxfordshire/2024-25").select("#note-2 dd").text()).isEqualTo("Another note");
	}

	@Test
	void noteHasWordsAndAPublishedReport() {
		assertThat(post(NOTES, "wording", " ")).hasStatus(422).bodyText().contains("Enter the note");
		this.reports.unpublish("2024-25");
		assertThat(post(NOTES, "wording", WORDING)).hasStatus(404);
	}

	@Test
	void noteIsAmongTheTextsThatArePublic() {
		assertThat(post(NOTES, "wording", WORDING)).hasStatus3xxRedirection();
		assertThat(this.jdbc.sql("""
				select exists (select from public_record r
				  where r.table_name = 'report_note' and r.published and r.record ->> 'wording' = ?)""")
			.param(WORDING)
			.query(Boolean.class)
			.single()).isTrue();
	}

	@Test
	void databaseRefusesOtherWords() {
		this.reports.note(this.reports.id("2024-25"), WORDING);
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("update report_note set wording = 'Other words'").update());
	}

	@Test
	void databaseRefusesToRemoveANoteWithoutTrace() {
		this.reports.note(this.reports.id("2024-25"), WORDING);
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("delete from report_note").update());
	}

	private MvcTestResult post(String address, String name, String value) {
		return this.mvc.post()
			.uri(address)
			.param(name, value)
			.with(csrf())
			.with(this.people.as("business.manager"))
			.exchange();
	}

	private Document page(String address) throws Exception {
		return Jsoup.parse(this.mvc.get().uri(address).exchange().getResponse().getContentAsString());
	}

	/** Runs what the database does at the end of a transaction. */
	private void immediately() {
		this.jdbc.sql("set constraints all immediate").update();
		this.jdbc.sql("set constraints all deferred").update();
	}

}
