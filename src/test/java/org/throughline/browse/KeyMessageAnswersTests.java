package org.throughline.browse;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.SampleTest;
import org.throughline.partnership.RecordDirectory.Kind;
import org.throughline.report.StatementKind;
import org.throughline.report.TestReports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@SampleTest
@Transactional
class KeyMessageAnswersTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private TestReports reports;

	@Autowired
	private BrowseWorld world;

	@Autowired
	private ReviewRows rows;

	@Autowired
	private JdbcClient jdbc;

	private UUID message;

	@BeforeEach
	void message() {
		this.message = this.reports.statementId("2024-25", StatementKind.KEY_MESSAGE, 0);
	}

	@Test
	void blanksAreStatedWithTheActionsOnTheSameTheme() throws Exception {
		assertThat(answers()).containsExactly("Done No action linked. Actions on Neglect: 0 of 6 verified",
				"Changed Effect not known", "Felt No evidence");
		assertThat(home().select(".app-message a[href$=#theme-actions]").eachAttr("href"))
			.containsExactly("/oxfordshire/themes/neglect#theme-actions");
	}

	@Test
	void actionsCountAsVerifiedReportedAndOverdue() throws Exception {
		var review = this.rows.review("rev-9500", "PUBLIC", "Child Example");
		this.rows.followUp(review, 9500, "PUBLIC", "One", "VERIFIED_COMPLETE");
		this.rows.followUp(review, 9501, "PUBLIC", "Two", "REPORTED_COMPLETE");
		this.rows.followUp(review, 9502, "PARTNER", "Hidden words", "IN_PROGRESS");
		this.rows.followUp(review, 9503, "PUBLIC", "Late", "IN_PROGRESS");
		this.rows.followUp(review, 9504, "PUBLIC", "Dropped", "NO_LONGER_NEEDED");
		this.reports.link(this.message, Kind.ACTION, ids("select id from action where reference like 'act-95%'"));
		assertThat(answers()[0]).startsWith("Done 1 of 3 verified, 1 awaiting verification, 1 overdue")
			.doesNotContain("Hidden words", "Actions on Neglect");
		assertThat(home().select(".app-message a[href*=/actions/]").eachAttr("href")).hasSize(4)
			.doesNotContain("/oxfordshire/actions/act-9502");
	}

	@Test
	void messageWithHiddenActionsOnlyIsLikeOneWithoutActions() throws Exception {
		String before = main();
		var review = this.rows.review("rev-9500", "INTERNAL", "Child Example");
		this.rows.followUp(review, 9502, "INTERNAL", "Hidden words", "IN_PROGRESS");
		this.reports.link(this.message, Kind.ACTION, ids("select id from action where reference = 'act-9502'"));
		assertThat(main()).isEqualTo(before);
	}

	@Test
	void indicatorIsShownThenAndNow() throws Exception {
		this.reports.link(this.message, Kind.INDICATOR,
				ids("select indicator_id from figure group by 1 order by count(distinct ends_on) desc, min(number), "
						+ "(select slug from indicator i where i.id = indicator_id) limit 1"));
		assertThat(answers()[1]).matches("Changed .+: .+ \\(.+\\), then .+ \\(.+\\)");
	}

	@Test
	void voicesAreShownWithTheirYearOnceTheirReportIsPublished() throws Exception {
		var open = this.reports.statementId("2024-25", StatementKind.KEY_MESSAGE, 1);
		var voice = ids("select id from statement where kind = 'VOICE' and not quotation limit 1");
		var draft = this.reports.statement(this.world.draft(), StatementKind.VOICE, "Hidden words", null, null);
		String before = main();
		this.reports.link(open, Kind.VOICE, Set.of(draft));
		assertThat(main()).isEqualTo(before);
		this.reports.link(this.message, Kind.VOICE, voice);
		assertThat(answers()[2]).matches("Felt .+ \\(\\d{4}/\\d\\d\\)");
		String address = home().selectXpath("//dt[.='Felt']/..//a").attr("href");
		String[] parts = address.split("#");
		assertThat(page(parts[0]).getElementById(parts[1])).isNotNull();
	}

	@Test
	void reportAndVersionsShowWhatIsLinked() throws Exception {
		String report = "/oxfordshire/2024-25/key-messages";
		String before = page(report).select("main").html();
		var review = this.rows.review("rev-9500", "PUBLIC", "Child Example");
		this.rows.followUp(review, 9500, "PARTNER", "Hidden words", "IN_PROGRESS");
		this.reports.link(this.message, Kind.ACTION, ids("select id from action where reference = 'act-9500'"));
		assertThat(page(report).select("main").html()).isEqualTo(before);
		this.rows.followUp(review, 9501, "PUBLIC", "One", "VERIFIED_COMPLETE");
		this.reports.link(this.message, Kind.ACTION,
				ids("select id from action where reference in ('act-9500', 'act-9501')"));
		assertThat(page(report).select(".app-answers__item").eachText()).singleElement()
			.satisfies(
					(answer) -> assertThat(answer).startsWith("Done 1 of 1 verified").doesNotContain("Hidden words"));
		String versions = "/oxfordshire/statements/2024-25/" + number();
		assertThat(page(versions).select(".app-answers__item").text()).startsWith("Done 1 of 1 verified");
	}

	private int number() {
		return this.jdbc.sql("select number from statement where id = ?")
			.param(this.message)
			.query(Integer.class)
			.single();
	}

	private Set<UUID> ids(String sql) {
		return this.jdbc.sql(sql).query(UUID.class).list().stream().collect(Collectors.toSet());
	}

	private String[] answers() throws Exception {
		return home().expectFirst(".app-message").select(".app-answers__item").eachText().toArray(String[]::new);
	}

	private String main() throws Exception {
		return home().select("main").html();
	}

	private Document home() throws Exception {
		return page("/oxfordshire");
	}

	private Document page(String address) throws Exception {
		return Jsoup.parse(this.mvc.perform(get(address)).andReturn().getResponse().getContentAsString());
	}

}
