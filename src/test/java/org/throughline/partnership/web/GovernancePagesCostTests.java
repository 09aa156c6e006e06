package org.throughline.partnership.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.SamplePeople;
import org.throughline.SampleTest;
import org.throughline.SqlCounter;
import org.throughline.partnership.AgencyRoleEdit;
import org.throughline.partnership.AgencyRoleKind;
import org.throughline.partnership.AgencyRoleService;
import org.throughline.partnership.AppointmentContent;
import org.throughline.partnership.AppointmentEdit;
import org.throughline.partnership.AppointmentService;
import org.throughline.partnership.GovernanceService;
import org.throughline.partnership.GroupArrangement;
import org.throughline.partnership.GroupContent;
import org.throughline.partnership.GroupEdit;
import org.throughline.partnership.GroupKind;
import org.throughline.partnership.MemberEdit;
import org.throughline.partnership.OrganisationKind;
import org.throughline.partnership.PartnershipService;
import org.throughline.partnership.TestOrganisations;
import org.throughline.partnership.Validity;
import org.throughline.platform.security.CurrentUser;
import org.throughline.theme.TestThemes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * Tests that the business manager's pages about bodies and themes need at most twelve SQL
 * statements (design 7), however many groups, organisations and themes there are.
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
	private PartnershipService partnerships;

	@Autowired
	private TestOrganisations testOrganisations;

	@Autowired
	private AgencyRoleService roles;

	@Autowired
	private GovernanceService governance;

	@Autowired
	private AppointmentService appointments;

	@Autowired
	private TestThemes testThemes;

	@Autowired
	private CurrentUser user;

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
		UUID place = this.partnerships.require("oxfordshire").id();
		this.user.asProcess("test", () -> {
			for (int number = 1; number <= 20; number++) {
				String body = "body-" + number;
				this.testOrganisations.add(body, OrganisationKind.OTHER, body);
				this.roles.add(place, new AgencyRoleEdit(body, AgencyRoleKind.RELEVANT_AGENCY, Validity.UNKNOWN));
				var group = new GroupContent(GroupKind.SUBGROUP, "Group " + number, null, null, null, null,
						Validity.UNKNOWN, GroupArrangement.NONE);
				for (String slug : List.of("paqa", this.governance.add(place, new GroupEdit(group, null, null)))) {
					this.governance.addMember(place, slug, this.governance.find(place, slug).version(),
							new MemberEdit(body, null, null, null, null));
				}
				this.appointments.add(place,
						new AppointmentEdit(new AppointmentContent(null, "Post", Validity.UNKNOWN, null), body, null));
				this.testThemes.add("subject-" + number, "Subject " + number);
			}
			return true;
		});
	}

}
