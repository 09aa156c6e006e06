package org.throughline.transfer.web;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.SamplePeople;
import org.throughline.SampleTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Self-assessments as a table, in and out.
 */
@SampleTest
@Transactional
class RatingsTableTests {

	private static final String HEADINGS = "Self-assessment,Agency,Standard,RAG,Evidence\n";

	private static final String AUDIT = "Safeguarding Audit 2021,";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SamplePeople people;

	@Autowired
	private JdbcClient jdbc;

	private TableVisit visit;

	@BeforeEach
	void begin() {
		this.visit = new TableVisit(this.mvc, this.people, "/manage/oxfordshire/import/ratings");
	}

	@Test
	void bringsResultsInOnceAndFindsThemAgain() {
		String csv = HEADINGS + AUDIT + "Thames Valley Police,1,green,Strategy\n" + AUDIT
				+ "Thames Valley Police,2. Service Delivery,Amber,\n" + AUDIT + "Thames Valley Police,3,,\n";
		String upload = this.visit.bringIn(csv);
		assertThat(this.visit.chips(upload)).contains("Errors: 0", "New: 3");
		assertThat(this.visit.post(upload)).hasStatus3xxRedirection();
		assertThat(levels()).containsExactly("1 Green", "2 Amber", "3 -");
		assertThat(this.visit.chips(this.visit.bringIn(csv))).contains("New: 0", "Changed: 0", "Unchanged: 3");
	}

	@Test
	void levelNotInTheSchemeIsRefusedWithTheReasonAndTheRestCanBeKept() {
		String upload = this.visit.bringIn(
				HEADINGS + AUDIT + "Thames Valley Police,1,Outstanding,\n" + AUDIT + "Thames Valley Police,9,Green,\n"
						+ AUDIT + "Thames Valley Police,2,Red,\nAudit 1999," + "Thames Valley Police,2,Red,\n");
		assertThat(this.visit.chips(upload)).contains("Errors: 3", "New: 1");
		assertThat(this.visit.page(upload).text()).contains("“Outstanding” is not a level of the rating scheme")
			.contains("There is no such standard in Safeguarding Audit 2021")
			.contains("There is no set of standards with this title");
		assertThat(levels()).isEmpty();
	}

	@Test
	void exportComesBackUnchanged() {
		var csv = new String(this.visit.body("/manage/oxfordshire/export/ratings.csv"), StandardCharsets.UTF_8);
		assertThat(csv).contains("Oxford City Council", "1. Leadership, Strategy and Working Together", "Green");
		assertThat(this.visit.chips(this.visit.bringIn(csv))).contains("Errors: 0", "New: 0", "Changed: 0",
				"Unchanged: 6");
	}

	private List<String> levels() {
		return this.jdbc.sql("""
				select r.number || ' ' || coalesce(r.level, '-') from standard_rating r
				join self_assessment a on a.id = r.assessment_id join organisation o on o.id = a.organisation_id
				where o.slug = 'thames-valley-police' order by r.number""").query(String.class).list();
	}

}
