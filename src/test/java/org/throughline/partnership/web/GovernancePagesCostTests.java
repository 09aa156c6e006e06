package org.throughline.partnership.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.SamplePeople;
import org.throughline.SampleTest;
import org.throughline.SqlCounter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * What the business manager's pages about bodies and themes cost in SQL statements: at
 * most twelve (design 7), however many groups, organisations and themes there are.
 */
@SampleTest
@Transactional
class GovernancePagesCostTests {

	private static final List<String> PAGES = List.of("/manage/oxfordshire/governance", "/manage/oxfordshire/names",
			"/manage/oxfordshire/groups/new", "/manage/oxfordshire/groups/paqa", "/manage/oxfordshire/appointments/new",
			"/manage/oxfordshire/organisations", "/manage/oxfordshire/organisations/oxford-city-council",
			"/manage/oxfordshire/roles/new", "/manage/themes", "/manage/themes/neglect", "/manage/oxfordshire/import",
			"/manage/oxfordshire/governance/history");

	@Autowired
	private MockMvc mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SqlCounter sql;

	@Autowired
	private SamplePeople people;

	@Test
	void costsTheSameHoweverMuchThereIs() {
		var manager = this.people.as("business.manager");
		var few = costs(manager);
		multiply();
		assertThat(costs(manager)).isEqualTo(few);
		assertThat(few).allSatisfy((page, statements) -> assertThat(statements).as(page).isBetween(1, 12));
	}

	private Map<String, Integer> costs(RequestPostProcessor manager) {
		var costs = new LinkedHashMap<String, Integer>();
		for (String page : PAGES) {
			costs.put(page, this.sql.count(() -> {
				var response = this.mvc.perform(get(page).with(manager)).andReturn().getResponse();
				assertThat(response.getStatus()).as(page).isEqualTo(200);
			}));
		}
		return costs;
	}

	private void multiply() {
		for (String rows : List.of(
				"organisation (id, slug, kind, version) select gen_random_uuid(), 'body-' || n, 'OTHER', 0 from generate_series(1, 40) n",
				"organisation_name (id, organisation_id, name) select gen_random_uuid(), id, slug from organisation where slug like 'body-%'",
				"agency_role (id, partnership_id, organisation_id, role, version) select gen_random_uuid(), p.id, o.id, 'RELEVANT_AGENCY', 0 from partnership p, organisation o where p.slug = 'oxfordshire' and o.slug like 'body-%'",
				"governance_group (id, partnership_id, slug, kind, name, version) select gen_random_uuid(), p.id, 'group-' || n, 'SUBGROUP', 'Group ' || n, 0 from partnership p, generate_series(1, 40) n where p.slug = 'oxfordshire'",
				"group_membership (id, group_id, position, organisation_id) select gen_random_uuid(), g.id, 1000, o.id from governance_group g, organisation o where o.slug like 'body-%' and g.slug in ('paqa', 'group-1', 'group-2')",
				"appointment (id, partnership_id, role_title, organisation_id, version) select gen_random_uuid(), p.id, 'Post', o.id, 0 from partnership p, organisation o where p.slug = 'oxfordshire' and o.slug like 'body-%'",
				"theme (id, slug, name, version) select gen_random_uuid(), 'subject-' || n, 'Subject ' || n, 0 from generate_series(1, 40) n")) {
			this.jdbc.sql("insert into " + rows).update();
		}
	}

}
