package org.throughline.transfer.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.time.LocalDate;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.SamplePeople;
import org.throughline.SampleTest;
import org.throughline.account.TestAccounts;
import org.throughline.action.ActionStatus;
import org.throughline.action.TestActions;
import org.throughline.partnership.TestPartnerships;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that an imported table may change actions in the same way as the business manager
 * on their pages.
 */
@SampleTest
@Transactional
class TableMovesTests {

	private static final String HEAD = "Reference (do not change),Action,Status,Progress note,Owner,Due,RAG,Evidence (link)\n";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SamplePeople people;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private TestPartnerships partnerships;

	@Autowired
	private TestActions actions;

	private TableVisit visit;

	private String reference;

	@BeforeEach
	void begin() {
		this.visit = new TableVisit(this.mvc, this.people);
		this.reference = this.jdbc.sql("""
				select a.reference from action a join action_plan p on p.id = a.plan_id
				where p.slug = 'examples' and a.owner_id is not null order by a.position limit 1""")
			.query(String.class)
			.single();
		stands("IN_PROGRESS");
	}

	@ParameterizedTest
	@CsvSource({ "IN_PROGRESS,Complete,REPORTED_COMPLETE,PROGRESS", "IN_PROGRESS,Blocked,BLOCKED,PROGRESS",
			"REPORTED_COMPLETE,Verified complete,VERIFIED_COMPLETE,VERIFIED",
			"REPORTED_COMPLETE,Returned,RETURNED,RETURNED", "VERIFIED_COMPLETE,In progress,IN_PROGRESS,REOPENED",
			"BLOCKED,No longer needed,NO_LONGER_NEEDED,PROGRESS" })
	void movesActionAsItsPagesWould(String from, String to, String after, String kind) {
		stands(from);
		String upload = row(to + ",It is so,,,,");
		assertThat(this.visit.chips(upload)).contains("Changed: 1", "Errors: 0");
		assertThat(this.visit.post(upload)).hasStatus3xxRedirection();
		assertThat(action()).containsEntry("status", after);
		assertThat(last()).containsEntry("kind", kind).containsEntry("note", "It is so").containsEntry("status", after);
	}

	@ParameterizedTest
	@CsvSource({ "IN_PROGRESS,Verified complete,'The status is “In progress”. It can change to'",
			"REPORTED_COMPLETE,In progress,'The status is “Awaiting verification”'",
			"VERIFIED_COMPLETE,Reported complete,'The status is “Verified complete”'",
			"NO_LONGER_NEEDED,Blocked,'The status is “No longer needed”'" })
	void refusesMovesItsPagesWouldRefuse(String from, String to, String reason) {
		stands(from);
		assertThat(wrong(to + ",It is so,,,,")).contains(reason);
	}

	@Test
	void verifiesNothingItsOwnOrganisationReported() {
		stands("REPORTED_COMPLETE");
		this.accounts.represent("business.manager@oxfordshire.example", this.partnerships.id("oxfordshire"),
				this.jdbc.sql("select owner_id from action where reference = ?")
					.param(this.reference)
					.query(UUID.class)
					.single());
		assertThat(wrong("Verified complete,It is so,,,,")).contains("Your organisation reported this action complete");
		assertThat(action()).containsEntry("status", "REPORTED_COMPLETE");
	}

	@Test
	void asksForReasonsAndOpenActions() {
		assertThat(wrong("Blocked,,,,,")).contains("Enter a new progress note with the reason");
		stands("REPORTED_COMPLETE");
		assertThat(wrong("Verified complete,,,,,")).contains("Enter what you have seen");
		assertThat(wrong(",One more word,,,,")).contains("Remove the progress note");
		assertThat(wrong(",,,,,https://example.org/x")).contains("Remove the evidence");
		stands("IN_PROGRESS");
		assertThat(wrong(",,,,,minutes of the board")).contains("starting with https://");
		assertThat(wrong(",,,01/02/2020,,")).contains("is in the past");
		assertThat(wrong(",,,someday,,")).contains("can be changed but not removed");
		assertThat(wrong(",,-,,,")).contains("This organisation is not in Throughline");
		assertThat(wrong("Blocked,It is so,,,Blue,")).contains("Blue means complete");
	}

	@Test
	void movesDateOwnerColourAndEvidenceWithARecordOfEach() {
		String upload = row(",Half is done,Thames Valley Police,30/06/2030,Amber,https://example.org/minutes");
		assertThat(this.visit.chips(upload)).contains("Changed: 1", "Errors: 0");
		assertThat(this.visit.post(upload)).hasStatus3xxRedirection();
		assertThat(action()).containsEntry("rag", "AMBER").containsEntry("due", "2030-06-30");
		assertThat(this.jdbc.sql("""
				select u.kind from action_update u join action a on a.id = u.action_id where a.reference = ?
				order by u.number desc limit 4""").param(this.reference).query(String.class).list())
			.contains("PROGRESS", "RAG", "NEW_DATE");
		assertThat(last()).containsEntry("kind", "PROGRESS")
			.containsEntry("on_behalf", true)
			.containsEntry("source", "Table “plan.csv”");
		assertThat(this.jdbc.sql("""
				select e.link from evidence e join action a on a.id = e.action_id
				where a.reference = ? order by e.number desc limit 1""")
			.param(this.reference)
			.query(String.class)
			.single()).isEqualTo("https://example.org/minutes");
		assertThat(this.visit
			.chips(row(",Half is done,Thames Valley Police,30/06/2030,Amber,https://example.org/minutes")))
			.contains("Changed: 0", "Unchanged: 1");
	}

	@Test
	void takesNothingNewAsVerified() {
		String upload = this.visit.bringIn("Action,Status\nTrain all staff,Verified complete\n");
		assertThat(this.visit.page(upload).text()).contains("A new action has not been reported complete");
	}

	@Test
	void refusesUnknownAndRepeatedReferences() {
		String upload = this.visit.bringIn(
				"Reference (do not change),Action\nact-9999,Train\n%1$s,One\n%1$s,Two\n".formatted(this.reference));
		assertThat(this.visit.page(upload).text()).contains("There is no row with the reference act-9999",
				"is also in a row above");
	}

	private String row(String cells) {
		String wording = this.jdbc.sql("select wording from action where reference = ?")
			.param(this.reference)
			.query(String.class)
			.single();
		return this.visit
			.bringIn(HEAD + this.reference + ",\"" + wording.replace("\"", "\"\"") + "\"," + filled(cells) + "\n");
	}

	/** The cells; an empty one is written as it is. */
	private String filled(String cells) {
		var now = this.jdbc
			.sql("""
					select coalesce(n.name, a.owner_as_written, '') as owner, coalesce(a.due_on::text, a.due_as_written, '') as due
					from action a left join lateral organisation_name_at(a.owner_id, current_date) n on true
					where a.reference = ?""")
			.param(this.reference)
			.query()
			.singleRow();
		var given = List.of(cells.split(",", -1));
		String owner = given.get(2).isEmpty() ? String.valueOf(now.get("owner")) : given.get(2);
		String due = given.get(3).isEmpty() ? String.valueOf(now.get("due")) : given.get(3);
		return String.join(",", given.get(0), given.get(1), '"' + owner + '"', '"' + due + '"', given.get(4),
				given.get(5));
	}

	private String wrong(String cells) {
		String upload = row(cells);
		assertThat(this.visit.chips(upload)).contains("Errors: 1");
		return this.visit.page(upload).select("tbody").text();
	}

	private void stands(String status) {
		UUID partnership = this.partnerships.id("oxfordshire");
		this.actions.recordStatus(partnership, this.reference, ActionStatus.valueOf(status));
		this.actions.recordDueDate(partnership, this.reference, LocalDate.of(2029, 1, 31));
	}

	private Map<String, Object> action() {
		return this.jdbc.sql("select status, rag, due_on::text as due from action where reference = ?")
			.param(this.reference)
			.query()
			.singleRow();
	}

	private Map<String, Object> last() {
		return this.jdbc.sql("""
				select u.kind, u.note, u.status, u.on_behalf, u.source from action_update u
				join action a on a.id = u.action_id where a.reference = ? order by u.number desc limit 1""")
			.param(this.reference)
			.query()
			.singleRow();
	}

}
