package org.throughline.partnership;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.throughline.ClockAt;
import org.throughline.ServiceTest;
import org.throughline.platform.security.TestUsers;
import org.throughline.platform.text.ImportProblem;
import org.throughline.platform.text.ImportRefused;
import org.throughline.platform.web.NotFoundException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@ServiceTest
@ClockAt("2025-11-01T00:00:00Z")
class BodiesImportTests {

	@Autowired
	private BodiesImport bodies;

	@Autowired
	private PartnershipService partnerships;

	@Autowired
	private OrganisationRepository organisations;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void signIn() {
		TestUsers.signInAdministrator();
	}

	@AfterEach
	void signOut() {
		TestUsers.signOut();
	}

	@Test
	void onlyAdministratorsTakeInFiles() {
		TestUsers.signInManagerOf(UUID.randomUUID());
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.bodies.importBodies(TestBodies.barsetshire()));
	}

	@Test
	void importsEverythingInAFile() {
		this.bodies.importBodies(TestBodies.barsetshire());
		var partnership = this.partnerships.require("barsetshire");
		assertThat(partnership.name()).isEqualTo("Barsetshire Safeguarding Children Partnership");
		assertThat(this.partnerships.names(partnership.id())).extracting(PartnershipNameDetails::acronym)
			.contains("BSCB");
		assertThat(count("organisation")).isEqualTo(4);
		assertThat(count("succession")).isEqualTo(1);
		assertThat(count("agency_role")).isEqualTo(3);
		assertThat(count("governance_group where parent_id is not null")).isEqualTo(1);
		assertThat(count("group_membership")).isEqualTo(3);
		assertThat(count("appointment where group_id is not null")).isEqualTo(1);
	}

	@Test
	void importsFurtherNamesInAnyOrder() {
		var also = new ImportedBodies.ImportedPartnershipName("Loam Together", null,
				PartnershipForm.SAFEGUARDING_PARTNERS, null, null, null, null, true);
		var main = new ImportedBodies.ImportedPartnershipName("Loamshire Partnership", null,
				PartnershipForm.SAFEGUARDING_PARTNERS, null, null, null, null, null);
		this.bodies.importBodies(new ImportedBodies(new ImportedBodies.ImportedPartnership("loamshire",
				List.of("North Loam", "South Loam"), List.of(also, main)), List.of(), null, null, null, null));
		assertThat(this.partnerships.require("loamshire")).returns("Loamshire Partnership", PartnershipSummary::name)
			.returns("Loam Together", PartnershipSummary::otherNames)
			.returns("North Loam and South Loam", PartnershipSummary::area);
	}

	@Test
	void leavesAnOrganisationThatExistsAsItIs() {
		this.organisations.save(new Organisation("police", OrganisationKind.OTHER));
		this.organisations.flush();
		this.bodies.importBodies(TestBodies.barsetshire());
		assertThat(this.jdbc.sql("select kind from organisation where slug = 'police'").query(String.class).single())
			.isEqualTo("OTHER");
	}

	@Test
	void namesEveryProblemWithItsPlaceAndSavesNothing() {
		var refused = catchThrowableOfType(ImportRefused.class, () -> this.bodies.importBodies(TestBodies.broken()));
		assertThat(refused.problems()).extracting(ImportProblem::path)
			.containsExactlyInAnyOrder("partnership.slug", "partnership.names[1].from", "organisations[1].slug",
					"organisations[1].names", "organisations[0].names[0].to", "successions[0].successor",
					"roles[0].organisation", "groups[0].members[0].organisation", "groups[0].members[1]",
					"groups[0].parent", "groups[0].meetingsPerYear", "groups[1].slug", "groups[1].name",
					"appointments[0].group", "appointments[0].title", "appointments[0].to");
		assertThat(count("partnership")).isZero();
		assertThat(count("organisation")).isZero();
	}

	@Test
	void refusesAPartnershipThatExistsAlready() {
		this.bodies.importBodies(TestBodies.barsetshire());
		var refused = catchThrowableOfType(ImportRefused.class,
				() -> this.bodies.importBodies(TestBodies.barsetshire()));
		assertThat(refused.problems()).extracting(ImportProblem::path).containsExactly("partnership.slug");
	}

	@Test
	void fillsPartnershipThatWasAddedByHand() {
		var byHand = new ImportedBodies.ImportedPartnershipName("Barset Children", null,
				PartnershipForm.SAFEGUARDING_PARTNERS, null, null, null, null, null);
		UUID id = this.bodies.importBodies(new ImportedBodies(
				new ImportedBodies.ImportedPartnership("barsetshire", List.of("Barset"), List.of(byHand)), List.of(),
				null, null, null, null));
		assertThat(this.bodies.importBodies(TestBodies.barsetshire())).isEqualTo(id);
		assertThat(this.partnerships.require("barsetshire").name()).isEqualTo("Barset Children");
		assertThat(count("partnership")).isEqualTo(1);
		assertThat(count("agency_role")).isEqualTo(3);
	}

	private long count(String what) {
		return this.jdbc.sql("select count(*) from " + what).query(Long.class).single();
	}

}
