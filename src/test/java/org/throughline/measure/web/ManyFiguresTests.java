package org.throughline.measure.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.SamplePeople;
import org.throughline.SampleTest;
import org.throughline.SqlCounter;
import org.throughline.measure.ComparatorKind;
import org.throughline.measure.FigureChange;
import org.throughline.measure.FigureComparator;
import org.throughline.measure.FigureContent;
import org.throughline.measure.FigureNotes;
import org.throughline.measure.FigurePeriod;
import org.throughline.measure.FigureProgress;
import org.throughline.measure.FigureService;
import org.throughline.measure.FigureShare;
import org.throughline.measure.GoodDirection;
import org.throughline.measure.IndicatorContent;
import org.throughline.measure.IndicatorEdit;
import org.throughline.measure.IndicatorKind;
import org.throughline.measure.IndicatorLinks;
import org.throughline.measure.IndicatorMeasurement;
import org.throughline.measure.IndicatorService;
import org.throughline.partnership.PartnershipService;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.text.Quantity;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page of figures costs the same with 200 indicators over 20 years as with few.
 */
@SampleTest
@Transactional
class ManyFiguresTests {

	private static final int MOST = 12;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private SamplePeople people;

	@Autowired
	private PartnershipService partnerships;

	@Autowired
	private IndicatorService indicators;

	@Autowired
	private FigureService figures;

	@Autowired
	private CurrentUser user;

	@Autowired
	private SqlCounter sql;

	@Test
	void everyPageCostsTheSameWithTwoHundredIndicatorsOverTwentyYears() throws Exception {
		String[] pages = { "/oxfordshire/indicators", "/oxfordshire/indicators/camhs-referrals",
				"/oxfordshire/indicators/camhs-referrals/csv", "/oxfordshire/reports/2018-19-paqa/figures",
				"/oxfordshire/reports/2018-19-paqa/voices", "/oxfordshire/reports/2021-22-oxford-city/governance",
				"/manage/oxfordshire/indicators", "/manage/oxfordshire/indicators/camhs-referrals",
				"/manage/oxfordshire/indicators/camhs-referrals/edit",
				"/manage/oxfordshire/indicators/camhs-referrals/remove",
				"/manage/oxfordshire/indicators/camhs-referrals/history",
				"/manage/oxfordshire/indicators/camhs-referrals/breaks/new",
				"/manage/oxfordshire/indicators/camhs-referrals/figures/new",
				"/manage/oxfordshire/indicators/camhs-referrals/figures/1",
				"/manage/oxfordshire/indicators/camhs-referrals/figures/1/history",
				"/manage/oxfordshire/indicators/new", "/manage/oxfordshire/figures?year=2018-19",
				"/manage/oxfordshire/figures/paste", "/manage/oxfordshire/figures/small-numbers" };
		var before = new int[pages.length];
		for (int at = 0; at < pages.length; at++) {
			before[at] = cost(pages[at]);
		}
		fill();
		for (int at = 0; at < pages.length; at++) {
			assertThat(cost(pages[at])).as(pages[at]).isEqualTo(before[at]).isLessThanOrEqualTo(MOST);
		}
	}

	private int cost(String page) {
		return this.sql
			.count(() -> assertThat(this.mvc.perform(page.startsWith("/manage")
					? MockMvcRequestBuilders.get(page).with(this.people.as("business.manager"))
					: MockMvcRequestBuilders.get(page))
				.andReturn()
				.getResponse()
				.getStatus()).isEqualTo(200)) - (page.startsWith("/manage") ? 1 : 0);
	}

	private void fill() {
		var oxfordshire = this.partnerships.require("oxfordshire").id();
		this.user.asProcess("Test", () -> {
			var changes = new ArrayList<FigureChange>();
			for (int number = 1; number <= 200; number++) {
				String indicator = addIndicator(oxfordshire, number);
				IntStream.rangeClosed(1, 20).mapToObj((year) -> figure(indicator, year)).forEach(changes::add);
			}
			this.figures.save(oxfordshire, changes);
			return changes;
		});
	}

	private String addIndicator(UUID partnership, int number) {
		var kinds = List.of(IndicatorKind.MEASURE, IndicatorKind.SURVEY, IndicatorKind.WORKFORCE);
		var content = new IndicatorContent("Indicator " + number, kinds.get(number % 3),
				new IndicatorMeasurement("children", GoodDirection.NEITHER, true, false, null, null), null, null, null,
				null, null);
		return this.indicators.add(partnership, "many-" + number,
				new IndicatorEdit(content, new IndicatorLinks(null, null, List.of())));
	}

	private static FigureChange figure(String indicator, int year) {
		String report = (year == 20) ? "2018-19-paqa" : (year == 19) ? "2021-22-oxford-city" : "2016-17-paqa";
		var period = FigurePeriod.of(LocalDate.of(1999 + year, 4, 1), LocalDate.of(2000 + year, 3, 31));
		var average = new FigureComparator(ComparatorKind.NATIONAL, null, null, BigDecimal.valueOf(5), null);
		return FigureChange.add(indicator,
				new FigureContent(report, period, null, Quantity.exactly(BigDecimal.valueOf(year % 9)),
						FigureShare.NONE, FigureProgress.NONE, List.of(average), FigureNotes.NONE));
	}

}
