package org.throughline.publication;

import java.util.Map;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.ApplicationTest;
import org.throughline.SqlCounter;
import org.throughline.measure.TestIndicators;
import org.throughline.measure.TestMoney;
import org.throughline.platform.security.Role;
import org.throughline.platform.security.SignedInUser;
import org.throughline.report.ReportService;
import org.throughline.report.ProgressLevel;
import org.throughline.report.ReportState;
import org.throughline.report.ReportWorld;
import org.throughline.report.TestReports;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page of stages warns of what the checks of a draft find.
 */
@ApplicationTest
@Transactional
class CheckConditionTests {

	private static final String REPORT = "2040-41";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private LittleProgressService progress;

	@Autowired
	private ReportService drafts;

	@Autowired
	private TestReports reports;

	@Autowired
	private TestMoney money;

	@Autowired
	private TestIndicators indicators;

	@Autowired
	private ReportWorld world;

	@Autowired
	private SqlCounter sql;

	private ReportWorld.Place place;

	private SignedInUser manager;

	private UUID draft;

	@BeforeEach
	void draftUnderScrutiny() {
		this.place = this.world.place();
		this.manager = this.world.signIn(Role.BUSINESS_MANAGER, this.place);
		this.draft = this.reports.add(this.place.id(), REPORT, "Annual report", 2040, ReportState.DRAFT);
	}

	@Test
	void warnsOfWhatIsNotExplainedAndOfRecordsLeftOpen() throws Exception {
		assertThat(task("Checks")).contains("Nothing to do");
		this.reports.priority(this.place.id(), this.draft, "Neglect", ProgressLevel.LITTLE);
		this.reports.priority(this.place.id(), this.draft, "Exploitation", ProgressLevel.SOME);
		this.money.training(this.place.id(), TestMoney.course(REPORT, "Working with fathers"));
		assertThat(task("Checks")).contains("0 of 2").doesNotContain("Needed");
		this.reports.move(this.draft, "SCRUTINY");
		assertThat(task("Checks")).contains("Little or no progress without an explanation: 1",
				"Records to check against the report: 1", "0 of 2");
		this.world.signIn(this.manager);
		var item = this.progress.of(this.drafts.summary(this.place.id(), REPORT)).get(0);
		this.progress.explain(this.place.id(), REPORT, item.key(), "We began in March.", item.version());
		assertThat(task("Checks")).contains("1 of 2").doesNotContain("without an explanation");
	}

	@Test
	void stagesPassedOverAreNotDone() throws Exception {
		assertThat(stages().select(".app-stages").text()).contains("Now Collecting Not yet")
			.doesNotContain("Done", "Skipped");
		this.reports.move(this.draft, "DRAFTING");
		assertThat(stages().select(".app-stages").text()).contains("Collecting Skipped");
	}

	@Test
	void stagesCostNoMoreThanTwelveStatements() {
		this.reports.move(this.draft, "SCRUTINY");
		this.indicators.add(this.place.id(), REPORT, "Plans", null, Map.of(2039, 40, 2040, 30));
		this.sql.count(this::stages);
		assertThat(this.sql.statements(this::stages)).filteredOn((sent) -> !sent.contains("INTO SPRING_SESSION"))
			.hasSizeLessThanOrEqualTo(12);
	}

	private String task(String name) throws Exception {
		return stages().select(".govuk-task-list__item")
			.stream()
			.filter((row) -> row.select(".govuk-task-list__link").text().equals(name))
			.findFirst()
			.orElseThrow()
			.text();
	}

	private Document stages() throws Exception {
		var page = this.mvc.get()
			.uri("/manage/" + this.place.slug() + "/reports/" + REPORT)
			.with(SecurityMockMvcRequestPostProcessors.user(this.manager))
			.exchange();
		assertThat(page).hasStatusOk();
		return Jsoup.parse(page.getResponse().getContentAsString());
	}

}
