package org.throughline.information.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.throughline.ClockAt;
import org.throughline.HtmlValidator;
import org.throughline.SampleTest;
import org.throughline.account.People;
import org.throughline.platform.security.SignedInUser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@SampleTest
@ClockAt("2035-03-02T09:00:00Z")
class RetentionTests {

	private static final String LIST = "/admin/retention";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	private SignedInUser administrator;

	private UUID report;

	@BeforeEach
	void commentOnReportOf2021() {
		this.administrator = this.people.administrator();
		this.report = this.jdbc.sql("select id from annual_report where slug = '2020-21'").query(UUID.class).single();
		this.jdbc
			.sql("""
					insert into draft_comment (id, report_id, number, part_kind, part_key, part_name, about, wording, written_by, written_as,
					  written_at, version)
					select gen_random_uuid(), ?, coalesce(max(number), 0) + 1, 'REPORT', 'report', 'Report', '', 'Please mention kinship care',
					  'Somebody', 'SCRUTINEER', '2021-09-01T09:00:00Z', 0 from draft_comment""")
			.param(this.report)
			.update();
	}

	@Test
	void administratorRemovesCommentsThatWereKeptLongEnough() throws Exception {
		var list = page(LIST);
		assertThat(HtmlValidator.complaints(list.outerHtml())).isEmpty();
		assertThat(list.select("#rules + div").text()).contains("Comments on drafts kept", "For at least 24 months",
				"To be confirmed locally");
		String address = list.select("a[href*=/K03/" + this.report + "]").attr("href");
		assertThat(HtmlValidator.complaints(page(address).outerHtml())).isEmpty();
		assertThat(post(address, "reason", " ")).hasStatus(422).bodyText().contains("Enter the reason");
		assertThat(post(address, "reason", "Schedule of 2030")).hasRedirectedUrl(LIST);
		assertThat(page(LIST).select("#disposals + ul").text()).contains("Comments on the draft", "Schedule of 2030");
		assertThat(count("select count(*) from draft_comment where report_id = '" + this.report + "'")).isZero();
		assertThat(count("select count(*) from history where old_row::text like '%kinship care%'"
				+ " or new_row::text like '%kinship care%'"))
			.isZero();
		assertThat(this.mvc.get().uri(address).with(user(this.administrator))).hasStatus(404);
	}

	@Test
	void timeOfCommentsCountsFromTheLastOne() {
		this.jdbc.sql("update draft_comment set edited_at = '2035-03-02T09:00:00Z' where report_id = ?")
			.param(this.report)
			.update();
		assertThat(page(LIST).select("a[href*=/K03/" + this.report + "]")).isEmpty();
	}

	@Test
	void heldReportCanBeAmendedAndHeldReturnStays() {
		assertThat(post(LIST + "/holds/new", "page", "/oxfordshire/2020-21", "reason", "Inquiry 8"))
			.hasRedirectedUrl(LIST);
		assertThat(page(LIST).select("#holds ~ dl").text()).doesNotContain("Annual Report 2020/21");
		this.jdbc
			.sql("""
					insert into annual_report select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'slug', 'amends-it',
					  'amends_id', r.id, 'amendment_kind', 'AMENDMENT', 'state', 'DRAFT'))).* from annual_report r where r.id = ?""")
			.param(this.report)
			.update();
		assertThat(this.jdbc.sql("delete from annual_report where slug = 'amends-it'").update()).isOne();
		var number = this.jdbc.sql("select number from data_request order by number limit 1")
			.query(Integer.class)
			.single();
		assertThat(post(LIST + "/holds/new", "page", "/manage/oxfordshire/returns/" + number, "reason", "Inquiry 9"))
			.hasRedirectedUrl(LIST);
		this.jdbc.sql("update legal_hold set ended_on = placed_on, ended_by = 'Test', end_reason = 'End'").update();
	}

	@Test
	void namesLeaveOldUpdatesAndTheUpdatesStay() {
		this.jdbc.sql(
				"update action set status = 'VERIFIED_COMPLETE' where id = (select action_id from action_update limit 1)")
			.update();
		String due = page(LIST).select("a[href^=/admin/retention/K04/]").attr("href");
		assertThat(due).isNotEmpty();
		var action = UUID.fromString(due.split("/")[4]);
		int updates = count("select count(*) from action_update where action_id = '" + action + "'");
		assertThat(post(due, "reason", "Schedule of 2030")).hasRedirectedUrl(LIST);
		assertThat(count(
				"select count(*) from action_update where by_name = 'Name removed' and action_id = '" + action + "'"))
			.isEqualTo(updates)
			.isPositive();
	}

	@Test
	void rapidReviewLosesTheTextAboutTheCaseAndKeepsItsDates() {
		var review = this.jdbc.sql("select review_id from review_event limit 1").query(UUID.class).single();
		this.jdbc
			.sql("""
					update case_review set type = 'RAPID_REVIEW', status = 'CLOSED', visibility = 'INTERNAL', pseudonym = 'Child Wren',
					  note = 'The family of Child Wren moved' where id = ?""")
			.param(review)
			.update();
		this.jdbc
			.sql("""
					update review_event set kind = 'COMPLETED', occurred_on = '1999-02-03', date_precision = 'DAY', note = 'Wren again'
					where review_id = ?""")
			.param(review)
			.update();
		this.jdbc
			.sql("""
					update case_review set override_at = now(), override_reason = 'Wren spoke', override_legal_officer = 'Officer of Wren'
					where id = ?""")
			.param(review)
			.update();
		this.jdbc
			.sql("""
					insert into publication_step (review_id, step, not_applicable_reason, version) values (?, 'FAMILY_INFORMED', 'Wren has none', 0)""")
			.param(review)
			.update();
		this.jdbc.sql("""
				insert into review_document (id, review_id, number, title, change_note, version)
				values (gen_random_uuid(), ?, 99, 'Baby Wren', 'Wren', 0)""").param(review).update();
		int events = count("select count(*) from review_event where review_id = '" + review + "'");
		var due = page(LIST).select("a[href^=/admin/retention/K02/" + review + "]");
		assertThat(HtmlValidator.complaints(page(due.attr("href")).outerHtml())).isEmpty();
		assertThat(post(due.attr("href"), "reason", "Schedule of 2030")).hasRedirectedUrl(LIST);
		assertThat(count("select count(*) from review_event where occurred_on = '1999-02-03' and note is null"))
			.isEqualTo(events);
		assertThat(count("select count(*) from case_review where to_jsonb(case_review)::text like '%Wren%'")).isZero();
		assertThat(count("select count(*) from publication_step where not_applicable_reason like '%Wren%'")).isZero();
		assertThat(count("select count(*) from review_document where to_jsonb(review_document)::text like '%Wren%'"))
			.isZero();
		assertThat(count("select count(*) from history where concat(old_row, new_row) like '%Wren%'")).isZero();
		assertThat(page(LIST).select("a[href^=/admin/retention/K02/" + review + "]")).isEmpty();
	}

	@Test
	void disabledAccountLosesTheNameOfThePerson() {
		var person = this.people.someone();
		this.jdbc.sql(
				"insert into saved_search (id, user_id, name, query, version, path) values (?, ?, 'Wren', 'q=Wren', 0, '/search')")
			.params(UUID.randomUUID(), person.id())
			.update();
		this.jdbc.sql(
				"insert into mail_setting (person_id, refused_email, refused_at, refusal) values (?, ?, now(), 'No such box')")
			.params(person.id(), person.getUsername())
			.update();
		this.jdbc.sql(
				"insert into saved_search (id, user_id, name, query, version, path) values (?, ?, 'Old', 'q=Wren', 0, '/search')")
			.params(UUID.randomUUID(), person.id())
			.update();
		this.jdbc.sql("delete from saved_search where name = 'Old'").update();
		String row = "a[href^=/admin/retention/K06/" + person.id() + "]";
		assertThat(page(LIST).select(row)).isEmpty();
		assertThat(this.mvc.post()
			.uri("/admin/users/" + person.getUsername() + "/disable")
			.with(csrf())
			.with(user(this.administrator))).hasStatus3xxRedirection();
		String due = page(LIST).select(row).attr("href");
		assertThat(HtmlValidator.complaints(page(due).outerHtml())).isEmpty();
		page("/admin/users/" + person.getUsername());
		assertThat(post(due, "reason", "Schedule of 2030")).hasRedirectedUrl(LIST);
		assertThat(this.jdbc.sql("select display_name from user_account where id = ?")
			.param(person.id())
			.query(String.class)
			.single()).isEqualTo("Name removed");
		assertThat(this.jdbc.sql("select count(*) from history where record_id = ? and concat(old_row, new_row) like ?")
			.params(person.id(), "%" + person.getUsername() + "%")
			.query(Integer.class)
			.single()).isZero();
		assertThat(count("select count(*) from history where concat(old_row, new_row) like '%Wren%'")).isZero();
		assertThat(count("select count(*) from mail_setting where refused_email = '" + person.getUsername() + "'"))
			.isZero();
		assertThat(page(LIST).select(row)).isEmpty();
	}

	@Test
	void holdKeepsPartsOfParts() {
		String points = "select count(*) from statement_point p join statement s on s.id = p.statement_id where s.report_id ";
		this.jdbc.sql("""
				insert into legal_hold (id, record_id, name, address, reason, placed_on, placed_by, version)
				select gen_random_uuid(), s.report_id, 'Report', '/', 'Inquiry', current_date, 'Test', 0
				from statement_point p join statement s on s.id = p.statement_id limit 1""").update();
		String held = "(select record_id from legal_hold where reason = 'Inquiry' and name = 'Report')";
		assertThatThrownBy(() -> this.jdbc
			.sql("delete from statement_point p using statement s where s.id = p.statement_id and s.report_id = "
					+ held)
			.update()).hasMessageContaining("a legal hold keeps a row of statement_point");
		String isHeld = " and is_held('statement_point', to_jsonb(p))";
		assertThat(count(points + "= " + held + isHeld)).isEqualTo(count(points + "= " + held)).isPositive();
		assertThat(count(points + "<> " + held)).isPositive();
		assertThat(count(points + "<> " + held + isHeld)).isZero();
		assertThat(this.jdbc
			.sql("""
					select count(*) from statement s where s.report_id = %s
					  and is_held('dropped_statement', jsonb_build_object('statement_id', s.id, 'report_id', gen_random_uuid()))"""
				.formatted(held))
			.query(Integer.class)
			.single()).as("what a later draft does not repeat").isZero();
		this.jdbc.sql("""
				update legal_hold set ended_on = placed_on, ended_by = 'Test', end_reason = 'End'
				where reason = 'Inquiry' and name = 'Report'""").update();
	}

	@Test
	void holdKeepsLinesOfMoney() {
		this.jdbc.sql("""
				insert into legal_hold (id, record_id, name, address, reason, placed_on, placed_by, version)
				select gen_random_uuid(), b.report_id, 'Budget', '/', 'Inquiry', current_date, 'Test', 0
				from contribution c join budget b on b.id = c.budget_id limit 1""").update();
		String lines = "select count(*) from contribution p join budget b on b.id = p.budget_id "
				+ "where b.report_id = (select record_id from legal_hold where name = 'Budget')";
		assertThat(count(lines + " and is_held('contribution', to_jsonb(p))")).isEqualTo(count(lines)).isPositive();
		this.jdbc.sql("""
				update legal_hold set ended_on = placed_on, ended_by = 'Test', end_reason = 'End'
				where name = 'Budget'""").update();
	}

	@Test
	void nothingUnderHoldIsProposedOrRemoved() {
		String due = page(LIST).select("a[href*=/K03/" + this.report + "]").attr("href");
		assertThat(post(LIST + "/holds/new", "page", "/nowhere/at-all", "reason", "Inquiry")).hasStatus(422)
			.bodyText()
			.contains("Enter the address of a page about one record");
		assertThat(post(LIST + "/holds/new", "page", "https://example.org/manage/oxfordshire/reports/2020-21?x=1",
				"reason", "Inquiry 7"))
			.hasRedirectedUrl(LIST);
		assertThat(post(LIST + "/holds/new", "page", "/oxfordshire/2020-21", "reason", "Again")).hasStatus(422)
			.bodyText()
			.contains("already under a legal hold");
		assertThat(this.mvc.get().uri(due).with(user(this.administrator))).hasStatus(404);
		assertThatThrownBy(() -> this.jdbc.sql("delete from draft_comment").update())
			.hasMessageContaining("a legal hold keeps a row of draft_comment");
		assertThatThrownBy(
				() -> this.jdbc.sql("select withdraw_history_of(array[?])").param(this.report).query().listOfRows())
			.hasMessageContaining("a legal hold keeps a record");
		String end = page(LIST).select("a[href^=/admin/retention/holds/][href$=/end]").attr("href");
		assertThat(post(end, "version", "7", "reason", "Closed")).hasStatus(422);
		assertThat(post(end, "version", "0", "reason", "Closed")).hasRedirectedUrl(LIST);
		assertThat(page(LIST).select("#holds ~ dl").text()).contains("Inquiry 7", "Ended by", "Closed");
		assertThat(this.mvc.get().uri(due).with(user(this.administrator))).hasStatusOk();
	}

	private int count(String sql) {
		return this.jdbc.sql(sql).query(Integer.class).single();
	}

	private MvcTestResult post(String address, String... values) {
		var request = this.mvc.post().uri(address).with(csrf()).with(user(this.administrator));
		for (int each = 0; each < values.length; each += 2) {
			request.param(values[each], values[each + 1]);
		}
		return request.exchange();
	}

	private Document page(String address) {
		var answer = this.mvc.get().uri(address).with(user(this.administrator)).exchange();
		assertThat(answer).hasStatusOk().bodyText().doesNotContain("??");
		return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
	}

}
