package org.throughline.assurance;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.SamplePeople;
import org.throughline.SampleTest;
import org.throughline.SqlCounter;
import org.throughline.partnership.TestPartnerships;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What pages on assurance cost with ten years of audits of many organisations.
 */
@SampleTest
@Transactional
class AssuranceCostTests {

	private static final String MANAGE = "/manage/oxfordshire/";

	private static final List<String> MANAGED = List.of("rating-schemes", "rating-schemes/new", "rating-schemes/big",
			"rating-schemes/big/history", "standards", "standards/new", "standards/big-2025",
			"standards/big-2025/mapping", "standards/big-2025/history", "self-assessments", "self-assessments/big-2025",
			"self-assessments/big-2025?show=silent", "self-assessments/big-2025/ask",
			"self-assessments/big-2025/organisations/thames-valley-police",
			"self-assessments/big-2025/organisations/thames-valley-police/moderation",
			"self-assessments/big-2025/organisations/thames-valley-police/history",
			"self-assessments/big-2025/peer-reviews/new", "audits", "audits/new", "audits/9001", "audits/9001/history",
			"audits/9001/remove", "audit-findings/new?audit=9001", "audit-findings/9001", "external-assurance",
			"external-assurance/new", "risks", "risks/new", "risks/9001", "risks/9001/history", "risk-registers/new",
			"import", "import/ratings", "import/standards", "import/voices");

	private static final List<String> PUBLIC = List.of("/oxfordshire/assurance", "/oxfordshire/assurance/big-2025",
			"/oxfordshire/2024-25/assurance", "/oxfordshire/2024-25/risks", "/oxfordshire/2024-25/voices",
			"/oxfordshire/reports/2016-17-paqa/voices");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SamplePeople people;

	@Autowired
	private SqlCounter counter;

	@Autowired
	private TestAssurance assurance;

	@Autowired
	private TestPartnerships partnerships;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void pagesNeedSameStatementsForTenYearsOfData() {
		scheme();
		grow(2, 1, 2, 1);
		var few = costs();
		assertThat(few).allSatisfy((page, cost) -> assertThat(cost).as(page).isLessThanOrEqualTo(12));
		grow(10, 25, 200, 100);
		assertThat(costs()).isEqualTo(few);
	}

	private void scheme() {
		this.jdbc
			.sql("""
					with scheme as (insert into rating_scheme (id, partnership_id, slug, name, version)
					  select gen_random_uuid(), id, 'big', 'Big', 0 from partnership where slug = 'oxfordshire' returning id)
					insert into rating_level (id, scheme_id, label, position, colour, definition)
					select gen_random_uuid(), id, n::text, n, 'GREY', 'means ' || n from scheme, generate_series(1, 4) n""")
			.update();
	}

	/** So many years, organisations, audits and risks; those that are there stay. */
	private void grow(int years, int organisations, int audits, int risks) {
		for (int year = 2025; year > 2025 - years; year--) {
			this.jdbc
				.sql("""
						insert into standard_set (id, partnership_id, slug, name, year_label, kind, scheme_id, as_at, version)
						select gen_random_uuid(), s.partnership_id, 'big-' || :year, 'Big', :year::text, 'SECTION_11', s.id,
						  make_date(:year, 12, 31), 0 from rating_scheme s where s.slug = 'big' on conflict do nothing""")
				.param("year", year)
				.update();
		}
		for (String sql : List.of("""
				insert into standard (set_id, number, title) select id, n, 'Standard ' || n from standard_set,
				  generate_series(1, 12) n where slug like 'big-%'
				on conflict do nothing""", """
				update standard_set s set follows_id = e.id from standard_set e where s.slug like 'big-%'
				  and e.slug = 'big-' || (s.year_label::int - 1)""", """
				insert into standard_mapping (set_id, number, earlier_set_id, earlier_number)
				select s.id, n, s.follows_id, n from standard_set s, generate_series(1, 12) n
				where s.slug like 'big-%' and s.follows_id is not null
				on conflict do nothing""",
				"""
						insert into self_assessment (id, partnership_id, set_id, organisation_id, period_label, report_slug, version)
						select gen_random_uuid(), s.partnership_id, s.id, o.id, s.year_label, '2024-25', 0 from standard_set s,
						  (select id from organisation order by slug = 'thames-valley-police' desc, slug limit :organisations) o
						where s.slug like 'big-%' on conflict do nothing""",
				"""
						insert into standard_rating (assessment_id, set_id, number, scheme_id, level, confirmed)
						select a.id, a.set_id, n, s.scheme_id, (1 + (n + s.year_label::int) % 4)::text, true from self_assessment a
						join standard_set s on s.id = a.set_id, generate_series(1, 12) n
						where s.slug like 'big-%' on conflict do nothing""")) {
			this.jdbc.sql(sql).param("organisations", organisations).update();
		}
		UUID oxfordshire = this.partnerships.id("oxfordshire");
		this.assurance.audits(oxfordshire, "2024-25", 9001, 9000 + audits);
		this.assurance.risks(oxfordshire, "2024-25", 9001, 9000 + risks);
	}

	private Map<String, Integer> costs() {
		var costs = MANAGED.stream()
			.collect(Collectors.toMap((page) -> MANAGE + page, (page) -> cost(MANAGE + page, true)));
		costs.putAll(PUBLIC.stream().collect(Collectors.toMap(Function.identity(), (page) -> cost(page, false))));
		return costs;
	}

	private int cost(String page, boolean signedIn) {
		return this.counter.count(() -> {
			var request = this.mvc.get().uri(page);
			assertThat((signedIn ? request.with(this.people.as("business.manager")) : request).exchange()).as(page)
				.hasStatusOk();
		});
	}

}
