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
	private JdbcClient jdbc;

	@Autowired
	private SqlCounter sql;

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
		fill("a", 2, 2, 2);
		var before = new int[pages.length];
		for (int at = 0; at < pages.length; at++) {
			before[at] = cost(pages[at]);
		}
		fill("b", 20, 40, 200);
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

	private void fill(String mark, int years, int payers, int trainings) {
		this.jdbc
			.sql("""
					insert into budget (id, partnership_id, slug, period_label, report_id, starts_on, ends_on, version)
					select gen_random_uuid(), p.id, :mark || y, :mark || y,
					  (select r.id from report_name r where r.partnership_id = p.id and r.slug = case y when 1 then '2016-17' when 2 then '2024-25' end),
					  make_date(1970 + y, 4, 1), make_date(1971 + y, 3, 31), 0
					from partnership p, generate_series(1, :years) y
					where p.slug = 'oxfordshire' and not (y < 3 and :mark = 'b')""")
			.param("mark", mark)
			.param("years", years)
			.update();
		for (String budgets : new String[] { "b.slug like :mark || '%'", "b.slug = '2021-22-oxford-city'" }) {
			this.jdbc.sql("""
					insert into contribution (id, budget_id, number, payer_name, kind, amount, version)
					select gen_random_uuid(), b.id, :from + n, 'Payer ' || n, 'CASH', n, 0
					from budget b, generate_series(1, :payers) n where\s""" + budgets)
				.param("mark", mark)
				.param("from", mark.equals("a") ? 100 : 200)
				.param("payers", payers)
				.update();
			this.jdbc.sql("""
					insert into expenditure (id, budget_id, number, category, wording, amount, version)
					select gen_random_uuid(), b.id, :from + n, 'OTHER', 'Line ' || n, n, 0
					from budget b, generate_series(1, :payers) n where\s""" + budgets)
				.param("mark", mark)
				.param("from", mark.equals("a") ? 100 : 200)
				.param("payers", payers)
				.update();
		}
		this.jdbc
			.sql("""
					insert into training_activity (id, partnership_id, number, report_slug, kind, title, topics, mode, charge, version)
					select gen_random_uuid(), p.id, :from + n, case when n % 2 = 0 then '2016-17' else '2021-22-oxford-city' end,
					  'COURSE', 'Course ' || n, 'Neglect', 'ONLINE', 'FREE', 0
					from partnership p, generate_series(1, :trainings) n where p.slug = 'oxfordshire'""")
			.param("from", mark.equals("a") ? 1000 : 2000)
			.param("trainings", trainings)
			.update();
		this.jdbc
			.sql("""
					insert into training_evaluation (id, activity_id, number, changed, version)
					select gen_random_uuid(), id, 1, 'Fewer cases drift', 0 from training_activity where number > 1000 and number % 3 = 0
					on conflict do nothing""")
			.update();
		this.jdbc.sql("""
				insert into communication (id, partnership_id, number, report_slug, kind, title, version)
				select gen_random_uuid(), p.id, :from + n, '2016-17', 'NEWSLETTER', 'Letter ' || n, 0
				from partnership p, generate_series(1, :trainings) n where p.slug = 'oxfordshire'""")
			.param("from", mark.equals("a") ? 1000 : 2000)
			.param("trainings", trainings)
			.update();
	}

}
