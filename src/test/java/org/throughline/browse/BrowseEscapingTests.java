package org.throughline.browse;

import java.util.List;
import java.util.Map;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.SamplePeople;
import org.throughline.SampleTest;
import org.throughline.report.TestReports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * Pages escape hostile text, which SQL writes because forms refuse most of it.
 */
@SampleTest
@Transactional
class BrowseEscapingTests {

	private static final String HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)> [x](javascript:alert(1))";

	/** Every text that a page shows. */
	private static final Map<String, List<String>> TEXTS = Map.ofEntries(Map.entry("partnership_area", List.of("name")),
			Map.entry("partnership_name", List.of("name", "acronym", "purpose", "note")),
			Map.entry("organisation_name", List.of("name", "acronym", "note")),
			Map.entry("agency_role", List.of("note")), Map.entry("succession", List.of("note")),
			Map.entry("governance_group",
					List.of("name", "acronym", "remit", "meeting_mode", "chair_rotation", "note")),
			Map.entry("group_membership", List.of("member_as", "representing")),
			Map.entry("appointment", List.of("person_name", "role_title", "end_reason", "note")),
			Map.entry("regime", List.of("name", "body", "report_duty", "source")),
			Map.entry("annual_report", List.of("title", "date_note", "source")),
			Map.entry("section", List.of("heading", "body")),
			Map.entry("statement",
					List.of("headline", "wording", "audience", "source", "period_meant", "note", "heard_how",
							"organisations_as_written", "raised_by", "raised_to", "outcome")),
			Map.entry("audit",
					List.of("topic", "footnote", "period_label", "services", "declared_as_written", "method", "note")),
			Map.entry("audit_finding", List.of("wording")),
			Map.entry("external_assurance", List.of("title", "by_whom", "about", "outcome", "url", "note")),
			Map.entry("risk_register", List.of("name", "owner_as_written", "review_cycle", "description", "note")),
			Map.entry("risk",
					List.of("title", "wording", "cause", "response", "priority_reference", "grade", "owner_as_written",
							"note")),
			Map.entry("indicator",
					List.of("name", "unit", "category", "collection", "definition", "data_source", "note")),
			Map.entry("figure",
					List.of("period_label", "breakdown", "figure_as_written", "target_as_written", "trend_as_written",
							"change_as_written", "commentary", "source", "note")),
			Map.entry("figure_comparator", List.of("name", "comparator_as_written")),
			Map.entry("statement_point", List.of("wording")),
			Map.entry("statement_list", List.of("introduction", "declared_as_written")),
			Map.entry("priority", List.of("title", "period_meant")),
			Map.entry("priority_progress", List.of("progress", "impact")), Map.entry("theme", List.of("description")),
			Map.entry("case_review",
					List.of("pseudonym", "described_as", "subject", "notifying_area", "home_areas", "summary",
							"public_note", "source", "note")),
			Map.entry("review_event", List.of("note")), Map.entry("review_document", List.of("title", "change_note")),
			Map.entry("work_stream", List.of("name")), Map.entry("learning_point", List.of("wording")),
			Map.entry("learning_summary", List.of("title", "wording", "audience", "note")),
			Map.entry("review_count", List.of("as_written")),
			Map.entry("recommendation",
					List.of("source_title", "number_as_written", "wording", "points", "addressees", "response_reason",
							"progress_as_written", "note")),
			Map.entry("action_plan", List.of("title", "description")),
			Map.entry("action",
					List.of("wording", "owner_as_written", "lead_role", "due_as_written", "success_measure", "grade",
							"note", "status_note")),
			Map.entry("budget", List.of("period_label", "income_as_written", "expenditure_as_written", "note")),
			Map.entry("contribution", List.of("payer_name", "recipient_name", "as_written", "description", "part_of")),
			Map.entry("expenditure", List.of("wording", "payer_name", "as_written")),
			Map.entry("training_activity",
					List.of("title", "topics", "held_as_written", "events_as_written", "attendances_as_written",
							"audience", "provider_name", "summary", "participants")),
			Map.entry("communication", List.of("title", "frequency", "reach_as_written", "audience", "wording")),
			Map.entry("rating_scheme", List.of("name", "source")), Map.entry("rating_level", List.of("definition")),
			Map.entry("standard_set", List.of("name", "year_label", "about", "joint_note")),
			Map.entry("standard", List.of("title", "wording")),
			Map.entry("self_assessment", List.of("scope", "conclusion", "consecutive_years")),
			Map.entry("standard_rating", List.of("moderation_note")), Map.entry("peer_review", List.of("as_written")));

	private static final List<String> PAGES = List.of("/", "/oxfordshire", "/oxfordshire/reports",
			"/oxfordshire/2020-21", "/oxfordshire/2024-25/key-messages", "/oxfordshire/2024-25/priorities",
			"/oxfordshire/2024-25/governance", "/oxfordshire/reports/2018-19-paqa/assurance",
			"/oxfordshire/reports/2018-19-paqa/risks", "/oxfordshire/reports/2018-19-paqa/figures",
			"/oxfordshire/indicators", "/oxfordshire/indicators/children-looked-after", "/oxfordshire/money",
			"/oxfordshire/2020-21/money", "/oxfordshire/reports/2021-22-oxford-city/money",
			"/oxfordshire/2016-17/training", "/oxfordshire/reports/2021-22-oxford-city/training",
			"/oxfordshire/reports/2018-19-paqa/voices", "/oxfordshire/reports/2021-22-oxford-city/risks",
			"/oxfordshire/reports/2021-22-oxford-city/assurance", "/oxfordshire/assurance",
			"/oxfordshire/assurance/safeguarding-audit-2021", "/oxfordshire/reports/2021-22-oxford-city",
			"/oxfordshire/reports/2021-22-oxford-city/priorities",
			"/oxfordshire/reports/2021-22-oxford-city/governance", "/oxfordshire/key-messages", "/oxfordshire/themes",
			"/oxfordshire/themes/neglect", "/oxfordshire/reviews", "/oxfordshire/reviews/rev-9500",
			"/oxfordshire/2024-25/reviews", "/oxfordshire/2024-25/learning", "/oxfordshire/actions",
			"/oxfordshire/actions?theme=neglect", "/oxfordshire/actions/act-9500", "/oxfordshire/recommendations",
			"/oxfordshire/recommendations/rec-9500", "/oxfordshire/2024-25/actions",
			"/oxfordshire/reports/2021-22-oxford-city/actions", "/oxfordshire/governance?on=2022-07-01",
			"/oxfordshire/governance?on=<script>alert(1)</script>", "/?name=<script>alert(1)</script>",
			"/oxfordshire/key-messages?audience=<script>alert(1)</script>");

	@Autowired
	private MockMvc mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SamplePeople people;

	@Autowired
	private ReviewRows rows;

	@Test
	void scriptInAnyTextComesOutAsText() throws Exception {
		// updates of actions cannot be changed later, so their text is hostile from the
		// start
		this.rows.followUp(this.rows.review("rev-9500", "PUBLIC", HOSTILE), 9500, "PUBLIC", HOSTILE, "IN_PROGRESS");
		this.jdbc.sql(TestReports.OPEN).query(String.class).single();
		TEXTS.forEach((table, columns) -> columns.forEach((
				column) -> this.jdbc.sql("update %1$s set %2$s = ?".formatted(table, column)).param(HOSTILE).update()));
		this.jdbc.sql("update theme set name = slug || ?").param(HOSTILE).update();
		this.jdbc.sql("update annual_report set url = 'javascript:alert(1)'").update();
		for (String tag : List.of("audit_finding_theme (finding_id, theme_id) select x.id, t.id from audit_finding x",
				"risk_theme (risk_id, theme_id) select x.id, t.id from risk x",
				"training_theme (activity_id, theme_id) select x.id, t.id from training_activity x")) {
			this.jdbc.sql("insert into " + tag + ", theme t where t.slug = 'neglect' on conflict do nothing").update();
		}
		this.jdbc.sql("update case_review set url = 'javascript:alert(1)', period_label = '2024/25'").update();
		this.jdbc.sql("update review_document set url = 'javascript:alert(1)'").update();
		this.jdbc.sql("update learning_summary set url = 'javascript:alert(1)', period_label = '2024/25'").update();
		this.jdbc.sql(
				"update action_plan set report_id = (select id from annual_report where slug = '2024-25') where slug = 'joint-neglect'")
			.update();
		this.jdbc
			.sql("""
					insert into dropped_statement (id, report_id, statement_id, reason)
					select gen_random_uuid(), r.id, (select min(s.id::text)::uuid from statement s where s.report_id <> r.id), ?
					from annual_report r""")
			.param(HOSTILE)
			.update();
		for (String address : PAGES) {
			var response = this.mvc.perform(get(address).with(this.people.as("business.manager")))
				.andReturn()
				.getResponse();
			assertThat(response.getStatus()).as(address).isEqualTo(200);
			var page = Jsoup.parse(response.getContentAsString());
			var data = page.select("script[type=application/ld+json]");
			assertThat(data.stream().map((each) -> each.data())).as(address).noneMatch((json) -> json.contains("<"));
			data.remove();
			assertThat(page.select("script:not([src]), main script, main img, [onerror], [href^=javascript]"))
				.as(address)
				.isEmpty();
			assertThat(page.select("main").text() + page.select("main input").eachAttr("value")).as(address)
				.contains("<script>alert(1)</script>");
		}
	}

}
