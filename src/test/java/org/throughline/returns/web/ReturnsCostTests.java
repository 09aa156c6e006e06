package org.throughline.returns.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.SampleTest;
import org.throughline.SqlCounter;
import org.throughline.partnership.AgencyRoleEdit;
import org.throughline.partnership.AgencyRoleKind;
import org.throughline.partnership.AgencyRoleService;
import org.throughline.partnership.OrganisationKind;
import org.throughline.partnership.TestOrganisations;
import org.throughline.partnership.TestPartnerships;
import org.throughline.partnership.Validity;
import org.throughline.platform.security.CurrentUser;
import org.throughline.returns.NewRequests;
import org.throughline.returns.RequestContent;
import org.throughline.returns.RequestService;
import org.throughline.returns.ReturnKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.returns.web.ReturnsVisitor.MANAGED;
import static org.throughline.returns.web.ReturnsVisitor.MANAGER;
import static org.throughline.returns.web.ReturnsVisitor.POLICE;

/**
 * Tests that the pages on returns need at most twelve SQL statements, with requests to
 * 400 organisations as with a few.
 */
@SampleTest
@Transactional
class ReturnsCostTests {

	@Autowired
	private EntityManager entities;

	@Autowired
	private ReturnsVisitor visitor;

	@Autowired
	private TestPartnerships partnerships;

	@Autowired
	private TestOrganisations organisations;

	@Autowired
	private AgencyRoleService roles;

	@Autowired
	private RequestService requests;

	@Autowired
	private CurrentUser user;

	@Autowired
	private SqlCounter sql;

	@Test
	void costsTheSameWithFourHundredOrganisations() throws Exception {
		this.visitor.ask("CONTRIBUTIONS", "", "thames-valley-police");
		this.visitor.ask("SELF_ASSESSMENT", "safeguarding-audit-2021", "thames-valley-police");
		this.visitor.ask("TRAINING", "", "thames-valley-police");
		int training = this.visitor.number("thames-valley-police", "TRAINING");
		int contributions = this.visitor.number("thames-valley-police", "CONTRIBUTIONS");
		int ratings = this.visitor.number("thames-valley-police", "SELF_ASSESSMENT");
		this.visitor.send("/my/returns/oxfordshire/" + contributions + "/contributions", POLICE, "version", "0",
				"press", "send", "lines[0].kind", "CASH", "lines[0].amount", "5");
		this.visitor.send("/my/returns/oxfordshire/" + training + "/training", POLICE, "version", "0", "press", "send",
				"activities[0].title", "A course", "activities[0].kind", "COURSE", "activities[0].delivery.mode",
				"ONLINE", "activities[0].delivery.charge", "FREE");
		this.visitor.read(MANAGED, MANAGER);
		var few = costs(contributions, ratings, training);
		askSchools();
		assertThat(costs(contributions, ratings, training)).isEqualTo(few);
		assertThat(few).allSatisfy((page, statements) -> assertThat(statements).as(page).isBetween(1, 12));
	}

	private void askSchools() {
		var partnership = this.partnerships.id("oxfordshire");
		var schools = IntStream.rangeClosed(1, 400).mapToObj((at) -> "school-" + at).toList();
		// entities that are kept are compared with their rows at each addition
		schools.forEach((school) -> {
			this.organisations.add(school, OrganisationKind.EDUCATION, "School " + school);
			this.entities.clear();
		});
		var content = new RequestContent(ReturnKind.CONTRIBUTIONS, "2029/30", LocalDate.of(2029, 4, 1),
				LocalDate.of(2030, 3, 31), null, LocalDate.of(2026, 1, 1));
		this.user.asProcess("test", () -> {
			schools.forEach((school) -> {
				this.roles.add(partnership,
						new AgencyRoleEdit(school, AgencyRoleKind.RELEVANT_AGENCY, Validity.UNKNOWN));
				this.entities.clear();
			});
			return this.requests.send(partnership, new NewRequests(content, null, null, schools));
		});
	}

	private Map<String, Integer> costs(int contributions, int ratings, int training) {
		var costs = new LinkedHashMap<String, Integer>();
		for (String page : List.of("", "?state=WAITING", "?kind=TRAINING", "/new", "/" + contributions, "/" + ratings,
				"/" + training)) {
			costs.put(MANAGED + page, this.sql.count(() -> this.visitor.read(MANAGED + page, MANAGER)));
		}
		costs.put("/manage/oxfordshire", this.sql.count(() -> this.visitor.read("/manage/oxfordshire", MANAGER)));
		for (String page : List.of("", "/oxfordshire/" + contributions + "/contributions",
				"/oxfordshire/" + ratings + "/self-assessment", "/oxfordshire/" + training + "/training")) {
			costs.put("/my/returns" + page, this.sql.count(() -> this.visitor.read("/my/returns" + page, POLICE)));
		}
		return costs;
	}

}
