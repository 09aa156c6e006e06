package org.throughline.transfer.web;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.SamplePeople;
import org.throughline.SampleTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that hidden rows of a file, and rows that are no records, are named before
 * saving.
 */
@SampleTest
@Transactional
class LeftOutTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SamplePeople people;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void namesHiddenAndStruckOutRowsAndKeepsNoHiddenColumn() throws Exception {
		var visit = visit("actions");
		String upload = visit.upload("plan.xlsx", trial("actions-hidden-and-struck-out.xlsx"));
		assertThat(visit.choose(upload)).hasStatus3xxRedirection();
		assertThat(leftOut(visit, upload)).containsExactly("Hidden in the file: row 4", "Struck out in the file: row 3",
				"Hidden columns, not imported unless you match them: D (Contact (do not share))");
		assertThat(visit.chips(upload)).contains("To confirm: 2", "New: 3");
		assertThat(visit.page(upload).select("tbody tr").eachText()).hasSize(2)
			.allMatch((row) -> row.matches("[34] Action \\S.* This row is (hidden|struck out) in the file.*"));
		assertThat(visit.post(upload)).hasStatus(422);
		assertThat(visit.post(upload + "/rows", "mark", "HIDDEN", "without", "true")).hasStatus3xxRedirection();
		assertThat(leftOut(visit, upload)).contains("Hidden in the file, not imported: row 4",
				"Struck out in the file: row 3");
		assertThat(visit.chips(upload)).contains("To confirm: 1", "New: 2");
		assertThat(visit.post(upload + "/rows", "mark", "STRUCK_OUT", "without", "true")).hasStatus3xxRedirection();
		assertThat(leftOut(visit, upload)).contains("Struck out in the file, not imported: row 3");
		assertThat(visit.chips(upload)).contains("New: 1");
		assertThat(visit.post(upload)).hasStatus3xxRedirection();
		assertThat(this.jdbc.sql("select count(*) from action where action::text like '%Role A%'")
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void totalIsNoTrainingActivity() throws Exception {
		var visit = visit("training");
		String upload = visit.upload("training.csv", trial("training-total.csv"));
		assertThat(visit.choose(upload)).hasStatus3xxRedirection();
		assertThat(leftOut(visit, upload)).contains("Totals, not imported: row 5");
		assertThat(visit.page(upload).select("tbody").text()).doesNotContain("Total");
	}

	@Test
	void notesKeysRepeatedHeadingsAndOtherTablesAreNoActions() {
		var visit = visit("actions");
		String upload = visit.bringIn("""
				Action,Owner,Due date,Room
				Train staff,Oxford City Council,31/03/2027,blue
				Action,Owner,Due date,Room
				Ask children,Oxford City Council,31/03/2027,
				Sub-total for March,,2,
				Note: dates may change,,,

				Key,,,
				R,Overdue,,
				G,On track,,

				Action,Progress
				Old action,Done
				""");
		assertThat(visit.chips(upload)).contains("Errors: 0", "New: 2");
		assertThat(leftOut(visit, upload)).containsExactly("Totals, not imported: row 5",
				"Repeated headings, not imported: row 3", "Keys and notes, not imported: row 6, 8, 9, 10",
				"Another table, not imported unless you choose its heading row: row 12, 13",
				"Columns not imported: D (Room)");
	}

	@Test
	void tableAboveTheHeadingsIsNamed() {
		var visit = visit("actions");
		String upload = visit.bringIn("""
				Plan of 2027
				Action,Owner
				Old action,Oxford City Council

				Action,Owner,Due date,Status
				Train staff,Oxford City Council,31/03/2027,
				""");
		assertThat(visit.chips(upload)).contains("Errors: 0", "New: 1");
		assertThat(leftOut(visit, upload)).contains("Above the headings, not imported: row 2, 3");
	}

	@Test
	void anotherTableWithHeadingsOfItsOwnIsNoAction() {
		var visit = visit("actions");
		String upload = visit.bringIn("""
				Action,Owner,Due date
				Train staff,Oxford City Council,31/03/2027

				Ask children,Thames Valley Police,31/03/2027

				Lead,Telephone,Room
				Ann,extension two,blue
				Ben,extension three,red
				""");
		assertThat(visit.chips(upload)).contains("Errors: 0", "New: 2");
		assertThat(leftOut(visit, upload))
			.containsExactly("Another table, not imported unless you choose its heading row: row 6, 7, 8");
	}

	@Test
	void severalColumnsOfOneMeaningAreAskedAboutAndTheNewestIsProposed() {
		for (String[] file : new String[][] { {
				"Action,Owner,Status June 2025,Status September 2025,Status comments\nTrain,,Not started,In progress,Half are trained\n",
				"D", "C (Status June 2025)" },
				{ "Action,Owner,Status (30/09/2025),Status (30/06/2025)\nTrain,,In progress,Not started\n", "C",
						"D (Status (30/06/2025))" },
				{ "Action,Owner,Current status,Previous status\nTrain,,In progress,Not started\n", "C",
						"D (Previous status)" },
				{ "Action,Owner,Status,Status\nTrain,,Not started,In progress\n", "D", "C (Status)" } }) {
			var visit = visit("actions");
			String upload = visit.upload("plan.csv", file[0].getBytes(java.nio.charset.StandardCharsets.UTF_8));
			assertThat(visit.page(upload + "/columns").select("[aria-labelledby=alike] li").eachText()).singleElement()
				.asString()
				.startsWith("Status is read from " + file[1] + " (")
				.endsWith("It could also be " + file[2]);
			visit.choose(upload, "plan", "Joint plan");
			assertThat(leftOut(visit, upload)).anyMatch((one) -> one.startsWith("Status is read from " + file[1]));
			assertThat(visit.page(upload).select("tbody").text()).contains("In progress").doesNotContain("Not started");
		}
	}

	@Test
	void fullestOfSeveralColumnsWithOneHeadingIsProposed() {
		var visit = visit("actions");
		String upload = visit.bringIn(
				"Action,Owner,Owner\nTrain,Oxford City Council,Oxford City Council\nAudit,Thames Valley Police,\n");
		assertThat(leftOut(visit, upload)).contains("Owner is read from B (Owner). It could also be C (Owner)");
	}

	@Test
	void shareIsNoOtherColumnOfTheSameMeaning() {
		var visit = visit("training");
		String upload = visit.bringIn("Course,Date,Places,Attended,Attended %\nNeglect,03/06/2025,25,23,92%\n");
		assertThat(visit.page(upload + "/columns").select("[aria-labelledby=alike]")).isEmpty();
		assertThat(visit.chips(upload)).contains("Errors: 0", "New: 1");
		assertThat(leftOut(visit, upload)).containsExactly("Columns not imported: E (Attended %)");
	}

	private TableVisit visit(String table) {
		return new TableVisit(this.mvc, this.people, "/manage/oxfordshire/import/" + table);
	}

	private static List<String> leftOut(TableVisit visit, String upload) {
		return visit.page(upload).select("[aria-labelledby=left-out] li").eachText();
	}

	private static byte[] trial(String name) throws IOException {
		return new ClassPathResource("trials/" + name).getContentAsByteArray();
	}

}
