package org.throughline.measure.web;

import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.SamplePeople;
import org.throughline.SampleTest;
import org.throughline.SqlCounter;
import org.throughline.measure.EvaluatedTraining;
import org.throughline.measure.TestMoney;
import org.throughline.partnership.PartnershipService;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages of money, training and communication where there is much of them.
 */
@SampleTest
@Transactional
class ManyPayersTests {

	private static final int MOST = 12;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private SamplePeople people;

	@Autowired
	private TestMoney money;

	@Autowired
	private PartnershipService partnerships;

	private UUID oxfordshire;

	@Autowired
	private SqlCounter sql;

	@BeforeEach
	void findPartnership() {
		this.oxfordshire = this.partnerships.require("oxfordshire").id();
	}

	@Test
	void noPageCostsMoreWithFortyPayersOverTwentyYearsAndTwoHundredTrainings() throws Exception {
		String city = "/manage/oxfordshire/money/2021-22-oxford-city";
		String[] pages = { "/oxfordshire/money", "/oxfordshire/2020-21/money",
				"/oxfordshire/reports/2021-22-oxford-city/money", "/oxfordshire/2016-17/training",
				"/oxfordshire/reports/2021-22-oxford-city/training", "/manage/oxfordshire/money",
				"/manage/oxfordshire/money/new", city, city + "/edit", city + "/history", city + "/remove",
				city + "/contributions/new", city + "/contributions/1", city + "/contributions/1/remove",
				city + "/expenditure/new", city + "/expenditure/1", city + "/expenditure/1/remove",
				"/manage/oxfordshire/training", "/manage/oxfordshire/training/new", "/manage/oxfordshire/training/1",
				"/manage/oxfordshire/training/1/history", "/manage/oxfordshire/training/1/remove",
				"/manage/oxfordshire/training/1/evaluations/new", "/manage/oxfordshire/communications",
				"/manage/oxfordshire/communications/new", "/manage/oxfordshire/communications/1",
				"/manage/oxfordshire/communications/1/history", "/manage/oxfordshire/communications/1/remove" };
		fill(1970, 2, 2, 2);
		var before = new int[pages.length];
		for (int at = 0; at < pages.length; at++) {
			before[at] = cost(pages[at]);
		}
		fill(1972, 20, 40, 200);
		for (int at = 0; at < pages.length; at++) {
			assertThat(before[at]).as(pages[at]).isLessThanOrEqualTo(MOST);
			assertThat(cost(pages[at])).as(pages[at]).isLessThanOrEqualTo(before[at]);
		}
	}

	/** The person is looked up by the test itself. */
	private int cost(String page) {
		boolean managed = page.startsWith("/manage");
		return this.sql
			.count(() -> assertThat(this.mvc
				.perform(managed ? MockMvcRequestBuilders.get(page).with(this.people.as("business.manager"))
						: MockMvcRequestBuilders.get(page))
				.andReturn()
				.getResponse()
				.getStatus()).as(page).isEqualTo(200)) - (managed ? 1 : 0);
	}

	private void fill(int firstYear, int years, int payers, int trainings) {
		this.money.lines(this.oxfordshire, "2021-22-oxford-city", payers);
		for (int year = firstYear; year < firstYear + years; year++) {
			this.money.lines(this.oxfordshire, this.money.budget(this.oxfordshire, report(year), "Year " + year, year),
					payers);
		}
		this.money.training(this.oxfordshire,
				IntStream.rangeClosed(1, trainings)
					.mapToObj(ManyPayersTests::course)
					.toArray(EvaluatedTraining[]::new));
		for (int number = 1; number <= trainings; number++) {
			this.money.newsletter(this.oxfordshire, "2016-17", "Letter " + number);
		}
	}

	private static @Nullable String report(int year) {
		return (year == 1970) ? "2016-17" : (year == 1971) ? "2024-25" : null;
	}

	private static EvaluatedTraining course(int number) {
		String report = (number % 2 == 0) ? "2016-17" : "2021-22-oxford-city";
		return (number % 3 == 0) ? TestMoney.evaluatedCourse(report, "Course " + number)
				: TestMoney.course(report, "Course " + number);
	}

}
