package org.throughline.transfer.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.SamplePeople;
import org.throughline.SampleTest;
import org.throughline.SqlCounter;
import org.throughline.transfer.table.Workbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SampleTest
@Transactional
class TablePagesTests {

	private static final List<Object> HEADINGS = List.of("No.", "Recommendation", "Action", "Lead agency", "Timescale",
			"BRAG", "Progress / Update");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SamplePeople people;

	@Autowired
	private SqlCounter counter;

	private TableVisit visit;

	@BeforeEach
	void begin() {
		this.visit = new TableVisit(this.mvc, this.people);
	}

	@Test
	void takesRealLayoutInStepByStep() throws Exception {
		String upload = upload(plan(List.of(
				List.of(1, "Hear the child", "Train all staff", "Thames Valley Police", "31/03/2027", "Green",
						"Half are trained"),
				List.of("", "", "Ask children <b>what</b> they think", "TVP and others", "ongoing", "", ""),
				List.of(2, "Share early", "Agree a protocol", "Oxford City Council", "March 2027", "Blue", ""))));
		var columns = this.visit.page(upload + "/columns");
		assertThat(columns.select("form[action$=/columns] .govuk-form-group:has(option[selected]:not([value='']))")
			.stream()
			.map((group) -> group.select("label").text() + " – " + group.select("option[selected]").text()))
			.contains("C: Action – Action (required)", "D: Lead agency – Owner", "E: Timescale – Due date");
		assertThat(columns.select("form[action$=/columns] select")).as("one for each column of the file").hasSize(7);
		assertThat(columns.select("h2").eachText()).anyMatch((heading) -> heading.startsWith("Matched: "))
			.anyMatch((heading) -> heading.startsWith("Not in your file: "));
		assertThat(this.visit.choose(upload, "source", "Learning review of 2026", "plan", "Neglect plan 2026"))
			.hasStatus3xxRedirection();
		var preview = this.visit.page(upload);
		assertThat(chips(upload)).contains("Errors: 1", "New: 2");
		assertThat(preview.select("tbody tr").eachText())
			.anyMatch((row) -> row.startsWith("6 Owner TVP and others This organisation is not in Throughline"));
		assertThat(preview.text()).contains("Neglect plan 2026", "New recommendations");
		assertThat(this.visit.post(upload + "/names", "names[0].words", "TVP and others", "names[0].means", "-"))
			.hasStatus3xxRedirection();
		assertThat(chips(upload)).contains("Errors: 0", "New: 3");
		assertThat(this.visit.page(upload).select("tbody").text())
			.contains("RAG rating Blue This value is not imported");
		assertThat(this.visit.page(upload + "?show=new").select("tbody").html()).contains("&lt;b&gt;what&lt;/b&gt;")
			.doesNotContain("<b>what");
		assertThat(this.visit.post(upload)).hasStatus(422);
		var saved = this.visit.post(upload, "confirmed", "true");
		assertThat(saved).hasStatus3xxRedirection().redirectedUrl().isEqualTo("/manage/oxfordshire/actions");
		assertThat(this.jdbc.sql("""
				select a.wording, a.status, a.due_on::text, a.due_as_written, a.owner_as_written, a.rag,
				  o.slug, r.wording as recommended, a.plan_number
				from action a join action_plan p on p.id = a.plan_id left join organisation o on o.id = a.owner_id
				join action_recommendation x on x.action_id = a.id join recommendation r on r.id = x.recommendation_id
				where p.slug = 'neglect-plan-2026' order by a.position""").query().listOfRows())
			.extracting((row) -> row.values().toString())
			.containsExactly(
					"[Train all staff, NOT_STARTED, 2027-03-31, null, null, GREEN, thames-valley-police, Hear the child, 1]",
					"[Ask children <b>what</b> they think, NOT_STARTED, null, ongoing, TVP and others, null, null, Hear the child, 1]",
					"[Agree a protocol, REPORTED_COMPLETE, 2027-03-31, March 2027, null, null, oxford-city-council, Share early, 2]");
		assertThat(this.visit.post(upload)).redirectedUrl().isEqualTo("/manage/oxfordshire/actions");
		assertThat(this.jdbc.sql("select count(*) from action where wording = 'Agree a protocol'")
			.query(Long.class)
			.single()).isOne();
		assertThat(this.jdbc.sql("select count(*) from transfer_upload where sheets is not null")
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void historyShowsAnImportAsOneEntry() throws Exception {
		this.jdbc.sql("select set_config('throughline.request', 'a request', true)").query().singleRow();
		String upload = upload(plan(List
			.of(List.of(1, "Hear the child", "Train all staff", "Thames Valley Police", "31/03/2027", "", ""))));
		this.visit.choose(upload, "source", "Learning review of 2026", "plan", "Neglect plan 2026");
		assertThat(this.visit.post(upload, "confirmed", "true")).hasStatus3xxRedirection();
		var told = this.visit.page("/manage/oxfordshire/history").expectFirst(".app-history__change");
		assertThat(told.text()).contains("imported 3 records from a spreadsheet: added 1 action plan");
		assertThat(told.select("a").attr("href")).isEqualTo("/manage/oxfordshire/actions");
		String reference = this.jdbc.sql("select reference from action where wording = 'Train all staff'")
			.query(String.class)
			.single();
		assertThat(this.visit.page("/manage/oxfordshire/actions/" + reference + "/history").text())
			.contains("imported the action")
			.doesNotContain("added the action");
	}

	@Test
	void findsNothingToChangeInTheSameFileAgain() throws Exception {
		byte[] file = plan(List.of(
				List.of(1, "Hear the child", "Train all staff", "Thames Valley Police", "31/03/2027", "Green",
						"Half are trained"),
				List.of(2, "Share early", "Agree a protocol", "Oxford City Council", "March 2027", "Blue", "")));
		for (int time = 0; time < 2; time++) {
			String upload = upload(file);
			this.visit.choose(upload, "source", "Learning review of 2026", "plan", "Neglect plan 2026");
			if (time == 0) {
				assertThat(this.visit.post(upload, "confirmed", "true")).hasStatus3xxRedirection();
			}
			else {
				assertThat(chips(upload)).contains("Errors: 0", "New: 0", "Changed: 0", "Unchanged: 2");
				assertThat(this.visit.page(upload).text()).contains("There is nothing to save");
			}
		}
	}

	@Test
	void savesNothingWhileRowsAreWrongUnlessTheyAreLeftOut() throws Exception {
		String upload = upload(plan(List.of(List.of("", "", "Train all staff", "", "31/02/2027", "", ""),
				List.of("", "", "Agree a protocol", "", "", "Purple", ""),
				List.of("", "", "Ask children", "", "", "", ""), List.of("", "Hear", "", "TVP", "", "", ""))));
		this.visit.choose(upload);
		var preview = this.visit.page(upload);
		assertThat(chips(upload)).contains("Errors: 3", "New: 1");
		assertThat(preview.select("tbody tr").eachText())
			.anyMatch((row) -> row.startsWith("5 Due date 31/02/2027 Enter a date"))
			.anyMatch((row) -> row.startsWith("6 RAG rating Purple Enter one of: Red, Amber"))
			.anyMatch((row) -> row.startsWith("8 Action This cell is empty"));
		long before = actions();
		var refused = this.visit.post(upload);
		assertThat(refused).hasStatus(422);
		assertThat(TableVisit.html(refused).select(".govuk-error-summary a").attr("href")).isEqualTo("#onlyRight");
		assertThat(actions()).isEqualTo(before);
		assertThat(this.visit.post(upload, "onlyRight", "true")).hasStatus3xxRedirection();
		assertThat(actions()).isEqualTo(before + 1);
	}

	@Test
	void asksToConfirmDueDatesInThePast() throws Exception {
		String upload = upload(plan(List.of(List.of("", "", "Train all staff", "", "31/03/2020", "", ""))));
		this.visit.choose(upload);
		assertThat(chips(upload)).contains("To confirm: 1");
		assertThat(TableVisit.html(this.visit.post(upload)).select(".govuk-error-summary a").attr("href"))
			.isEqualTo("#confirmed");
		assertThat(this.visit.post(upload, "confirmed", "true")).hasStatus3xxRedirection();
	}

	@Test
	void bringsBackWhatWasTakenOutWithoutChange() throws Exception {
		for (String kind : List.of("xlsx", "csv")) {
			byte[] file = this.visit.body("/manage/oxfordshire/export/actions." + kind);
			String upload = this.visit.send("back." + kind, file);
			assertThat(upload).as("page of columns is passed over").doesNotEndWith("/columns");
			assertThat(chips(upload)).as(kind).contains("Errors: 0", "New: 0", "Changed: 0");
		}
	}

	@Test
	void asksForColumnsUnlessAllHaveTheirNames() {
		String csv = new String(this.visit.body("/manage/oxfordshire/export/actions.csv"), StandardCharsets.UTF_8);
		assertThat(send(csv.replaceFirst(",Owner,", ",Agency,"))).endsWith("/columns");
		assertThat(send(csv.replaceFirst(",Owner,", ",Action,"))).endsWith("/columns");
		assertThat(send("Action,Owner\nTrain all staff,Police\n")).as("plan may have a default").endsWith("/columns");
		int columns = csv.lines().findFirst().orElseThrow().split(",").length;
		String unnamed = csv.replaceFirst("\r?\n", ",\n") + ",".repeat(columns) + "Text\n";
		assertThat(send(unnamed)).as("column with text and without heading").endsWith("/columns");
	}

	@Test
	void asksForColumnsIfOneThatIsOnlyExportedCouldBeAnother() {
		var ratings = new TableVisit(this.mvc, this.people, "/manage/oxfordshire/import/ratings");
		String csv = new String(ratings.body("/manage/oxfordshire/export/ratings.csv"), StandardCharsets.UTF_8);
		String headings = csv.lines().findFirst().orElseThrow() + "\n";
		assertThat(headings).contains(",Rating,", ",Moderated rating,");
		assertThat(ratings.send("ratings.csv", headings.getBytes(StandardCharsets.UTF_8))).doesNotEndWith("/columns");
		assertThat(ratings.send("ratings.csv", headings.replace(",Rating,", ",").getBytes(StandardCharsets.UTF_8)))
			.as("moderated rating could be the rating")
			.endsWith("/columns");
	}

	@Test
	void savesOnlyWhatWasChangedInWhatWasTakenOut() throws Exception {
		String csv = new String(this.visit.body("/manage/oxfordshire/export/actions.csv?part=oxford-city-neglect"),
				StandardCharsets.UTF_8);
		String reference = this.jdbc.sql("""
				select a.reference from action a join action_plan p on p.id = a.plan_id
				where p.slug = 'oxford-city-neglect' order by a.position limit 1""").query(String.class).single();
		String wording = this.jdbc.sql("select wording from action where reference = ?")
			.param(reference)
			.query(String.class)
			.single();
		String part = wording.substring(0, Math.min(12, wording.length()));
		String upload = this.visit.upload("back.csv",
				csv.replace(part, "Reworded " + part).getBytes(StandardCharsets.UTF_8));
		this.visit.choose(upload);
		assertThat(chips(upload)).contains("Errors: 0", "New: 0", "Changed: 1");
		// a value that somebody else saves and takes back
		this.jdbc.sql("update action set grade = 'meanwhile' where reference = ?").param(reference).update();
		assertThat(this.visit.page(upload).text())
			.contains(reference + " was changed in Throughline since this export");
		this.jdbc.sql("update action set grade = null where reference = ?").param(reference).update();
		assertThat(this.visit.post(upload)).hasStatus3xxRedirection();
		assertThat(this.jdbc.sql("select wording from action where reference = ?")
			.param(reference)
			.query(String.class)
			.single()).startsWith("Reworded");
	}

	@Test
	void keepsUploadsFromEverybodyElse() throws Exception {
		String upload = upload(plan(List.of(List.of("", "", "Train all staff", "", "", "", ""))));
		for (String person : List.of("administrator", "councillor", "partner.agency", "safeguarding.partner")) {
			assertThat(this.mvc.get().uri(upload).with(this.people.as(person))).hasStatus(404);
			assertThat(this.mvc.post().uri(upload).with(csrf()).with(this.people.as(person))).hasStatus(404);
		}
		// an upload that changes hands: no service does it
		this.jdbc.sql("update transfer_upload set person_id = (select id from user_account where email like 'counc%')")
			.update();
		assertThat(this.mvc.get().uri(upload).with(this.visit.manager())).hasStatus(404);
		assertThat(this.visit.post(upload + "/names")).hasStatus(404);
		assertThat(this.mvc.get().uri(TableVisit.IMPORT + "/not-an-id").with(this.visit.manager())).hasStatus(404);
		assertThat(this.mvc.get().uri("/manage/oxfordshire/import/nothing").with(this.visit.manager())).hasStatus(404);
	}

	@Test
	void refusesFilesWithTheReason() {
		for (var each : List.of(List.of("plan.xlsx", "<html>", "Select an XLSX or CSV file"),
				List.of("plan.csv", "", "is empty"), List.of("", "", "Select a file"))) {
			var refused = this.mvc.perform(MockMvcRequestBuilders.multipart(HttpMethod.POST, TableVisit.IMPORT)
				.file(new MockMultipartFile("file", each.get(0), "text/csv", each.get(1).getBytes()))
				.with(csrf())
				.with(this.visit.manager()));
			assertThat(refused).hasStatus(422);
			assertThat(TableVisit.html(refused).select("#file-error").text()).contains(each.get(2));
		}
	}

	@Test
	void readsHeadingsFromAnotherRowOrSheet() throws Exception {
		String upload = this.visit.upload("two.xlsx",
				Workbooks.with(List.of("Cover", "Plan"), List.of((sheet) -> sheet.value(0, 0, "Our plan"),
						(sheet) -> Workbooks.fill(sheet, List.of(HEADINGS, List.of(1, "", "Train", "", "", "", ""))))));
		assertThat(this.visit.page(upload + "/columns").select("#sheet option[selected]").text()).startsWith("Plan");
		assertThat(this.visit.post(upload + "/headings", "sheet", "0", "row", "1")).hasStatus3xxRedirection();
		assertThat(this.visit.page(upload + "/columns").select("#sheet option[selected]").text()).startsWith("Cover");
		assertThat(this.visit.page(upload).text()).contains("Select the column with: Action");
		assertThat(this.visit.post(upload + "/headings", "sheet", "1", "row", "1")).hasStatus3xxRedirection();
		assertThat(chips(upload)).contains("New: 1");
	}

	@Test
	void showsLongTablesPageByPageWithFewStatements() throws Exception {
		var rows = new ArrayList<List<Object>>();
		for (int row = 0; row < 500; row++) {
			rows.add(List.of(row % 20, "Recommendation " + row % 20, "Action " + row, "Thames Valley Police",
					(row % 10 == 0) ? "31/02/2027" : "31/03/2027", "", "Note " + row));
		}
		String upload = upload(plan(rows));
		this.visit.choose(upload, "source", "Review", "plan", "Long plan");
		// the preview saves the rows in batches and takes them back
		assertThat(this.counter.count(() -> this.visit.page(upload))).isLessThan(150);
		assertThat(this.visit.page(upload + "?show=new&page=9").select("tbody tr")).hasSize(50);
		assertThat(this.visit.page(upload).select("tbody tr")).hasSize(50);
		int statements = this.counter
			.count(() -> assertThat(this.visit.post(upload, "onlyRight", "true")).hasStatus3xxRedirection());
		assertThat(statements).isLessThan(150);
		assertThat(
				this.jdbc.sql("select count(*) from action_update where note like 'Note %'").query(Long.class).single())
			.isEqualTo(450);
	}

	private byte[] plan(List<List<Object>> rows) {
		var all = new ArrayList<List<Object>>();
		all.add(List.of("Neglect action plan"));
		all.add(List.of("As agreed by the board"));
		all.add(List.of());
		all.add(HEADINGS);
		all.addAll(rows);
		return Workbooks.with((sheet) -> {
			Workbooks.fill(sheet, all);
			sheet.range(0, 0, 0, 6).merge();
			if (rows.size() > 1 && rows.get(1).get(1).equals("") && !rows.get(0).get(1).equals("")) {
				sheet.range(4, 0, 5, 0).merge();
				sheet.range(4, 1, 5, 1).merge();
			}
		});
	}

	@Test
	void asksWhichOfSeveralOwnersLeads() throws Exception {
		String upload = this.visit.bringIn("""
				Action,Owner
				Train staff,Thames Valley Police and Oxford City Council
				Ask children,Oxford City Council; Thames Valley Police
				Agree a form,Oxford City Council;#14
				""");
		assertThat(chips(upload)).contains("Errors: 2", "New: 1");
		assertThat(this.visit.page(upload).select("tbody tr").eachText())
			.allMatch((row) -> row.contains("several organisations") && row.contains("Thames Valley Police")
					&& row.contains("Oxford City Council"));
	}

	private String send(String csv) {
		return this.visit.send("plan.csv", csv.getBytes(StandardCharsets.UTF_8));
	}

	private String upload(byte[] file) {
		return this.visit.upload("plan.xlsx", file);
	}

	private List<String> chips(String upload) {
		return this.visit.chips(upload);
	}

	private long actions() {
		return this.jdbc.sql("select count(*) from action").query(Long.class).single();
	}

}
