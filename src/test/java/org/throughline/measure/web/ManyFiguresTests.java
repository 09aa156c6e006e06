package org.throughline.measure.web;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.SamplePeople;
import org.throughline.SampleTest;
import org.throughline.SqlCounter;

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
	private JdbcClient jdbc;

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
		this.jdbc
			.sql("""
					insert into indicator (id, partnership_id, slug, name, kind, unit, direction, about_children, whole_share,
					  position, version)
					select gen_random_uuid(), p.id, 'many-' || n, 'Indicator ' || n,
					  (array['MEASURE', 'SURVEY', 'WORKFORCE'])[1 + n % 3], 'children', 'NEITHER', true, false, -n, 0
					from partnership p, generate_series(1, 200) n where p.slug = 'oxfordshire'""")
			.update();
		this.jdbc
			.sql("""
					insert into figure (id, indicator_id, number, report_slug, starts_on, ends_on, date_precision, figure_value,
					  figure_qualifier, figure_as_written, declared, position, version)
					select gen_random_uuid(), i.id, y, case when y = 20 then '2018-19-paqa' when y = 19 then '2021-22-oxford-city'
					    else '2016-17-paqa' end,
					  make_date(1999 + y, 4, 1), make_date(2000 + y, 3, 31), 'DAY', y % 9, 'EXACT', y % 9, false, y, 0
					from indicator i, generate_series(1, 20) y where i.slug like 'many-%'""")
			.update();
		this.jdbc
			.sql("""
					insert into figure_comparator (figure_id, kind, comparator_value)
					select f.id, 'NATIONAL', 5 from figure f join indicator i on i.id = f.indicator_id where i.slug like 'many-%'""")
			.update();
	}

}
