package org.throughline.partnership;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.ClockAt;
import org.throughline.ServiceTest;
import org.throughline.partnership.GovernanceSnapshot.AgencyInRole;
import org.throughline.partnership.GovernanceSnapshot.AppointmentInForce;
import org.throughline.partnership.GovernanceSnapshot.Change;
import org.throughline.partnership.GovernanceSnapshot.ChangeKind;
import org.throughline.partnership.GovernanceSnapshot.GroupInForce;
import org.throughline.partnership.GovernanceSnapshot.MemberInForce;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.security.TestUsers;
import org.throughline.platform.web.NotFoundException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

@ServiceTest
@ClockAt("2025-11-01T00:00:00Z")
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class OrganisationServiceTests {

	private static final LocalDate DAY = LocalDate.of(2024, 10, 1);

	private static final SuccessionContent TAKES_OVER = new SuccessionContent(DAY, true, true, null);

	@Autowired
	private BodiesImport bodies;

	@Autowired
	private OrganisationService organisations;

	@Autowired
	private OrganisationChoices choices;

	@Autowired
	private GovernanceService governance;

	@Autowired
	private AgencyRoleService roles;

	@Autowired
	private PartnershipService partnerships;

	@Autowired
	private JdbcClient jdbc;

	private UUID partnership = new UUID(0, 0);

	@BeforeEach
	void someOrganisations() {
		TestUsers.signInAdministrator();
		this.partnership = this.bodies.importBodies(TestBodies.barsetshire());
		TestUsers.signInManagerOf(this.partnership);
	}

	@AfterEach
	void signOut() {
		TestUsers.signOut();
		TestBodies.clear(this.jdbc);
	}

	@Test
	void nameChangesFromADate() {
		this.organisations.rename(this.partnership, "police", 0, "Barset Constabulary", null, DAY, null);
		assertThat(nameOf("police", DAY.minusDays(1))).isEqualTo("Barset Police");
		assertThat(nameOf("police", DAY)).isEqualTo("Barset Constabulary");
		assertThat(this.organisations.details(this.partnership, "police").names()).hasSize(2);
		assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(
				() -> this.organisations.rename(this.partnership, "police", 0, "Late", null, DAY.plusDays(9), null));
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.organisations.rename(this.partnership, "police", 1, "Same day", null, DAY, null))
			.returns("organisation.rename.nothingToEnd", RuleViolation::key);
	}

	@Test
	void renamingFormerOrganisationKeepsItsEnd() {
		UUID only = this.organisations.details(this.partnership, "police").names().get(0).id();
		var last = DAY.plusYears(1);
		this.organisations.editName(this.partnership, "police", 0, only,
				new OrganisationNameEdit("Barset Police", null, null, last, null));
		this.organisations.rename(this.partnership, "police", 1, "Barset Constabulary", null, DAY, null);
		assertThat(this.organisations.details(this.partnership, "police").names())
			.extracting(OrganisationDetails.Name::name, OrganisationDetails.Name::to)
			.containsExactly(tuple("Barset Constabulary", last), tuple("Barset Police", DAY.minusDays(1)));
	}

	@ParameterizedTest
	@CsvSource({ "2022-06-30, Barset CCG", "2022-07-01, Barset CCG", "2010-01-01, Barset CCG" })
	void aDayOutsideAllNamesGetsTheNearest(LocalDate day, String name) {
		assertThat(nameOf("barset-ccg", day)).isEqualTo(name);
	}

	@Test
	void aGapBetweenNamesGetsTheNearest() {
		UUID name = this.organisations.details(this.partnership, "police").names().get(0).id();
		this.organisations.editName(this.partnership, "police", 0, name,
				new OrganisationNameEdit("Barset Police", null, null, DAY, null));
		this.organisations.addName(this.partnership, "police", 1,
				new OrganisationNameEdit("Barset Constabulary", null, DAY.plusDays(101), null, null));
		assertThat(nameOf("police", DAY.plusDays(20))).isEqualTo("Barset Police");
		assertThat(nameOf("police", DAY.plusDays(80))).isEqualTo("Barset Constabulary");
	}

	@Test
	void twoNamesOnOneDayAreRefusedByRuleAndByTheDatabase() {
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.organisations.addName(this.partnership, "police", 0,
					new OrganisationNameEdit("Another", null, null, DAY, null)))
			.returns("from", RuleViolation::field)
			.returns("partnership.names.overlap", RuleViolation::key);
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> this.jdbc.sql("""
				insert into organisation_name (id, organisation_id, name)
				select gen_random_uuid(), id, 'Another' from organisation where slug = 'police'""").update());
	}

	@Test
	void organisationHasFurtherNameWithItsMainName() {
		this.organisations.addName(this.partnership, "county-council", 0,
				new OrganisationNameEdit("Barset Together", null, new Validity(DAY, null, null), true));
		assertThat(nameOf("county-council", DAY)).isEqualTo("Barsetshire County Council");
		assertThat(this.governance.snapshotOf(this.partnership, DAY, DAY).agencies())
			.filteredOn("slug", "county-council")
			.extracting(AgencyInRole::otherNames)
			.containsExactly("Barset Together");
		UUID main = this.organisations.details(this.partnership, "county-council")
			.names()
			.stream()
			.filter((name) -> !name.alsoKnownAs())
			.findFirst()
			.orElseThrow()
			.id();
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.organisations.removeName(this.partnership, "county-council", 1, main));
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> this.organisations.editName(this.partnership,
				"county-council", 1, main, new OrganisationNameEdit("Council", null, Validity.UNKNOWN, true)));
	}

	@Test
	void theLastNameStays() {
		UUID name = this.organisations.details(this.partnership, "police").names().get(0).id();
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.organisations.removeName(this.partnership, "police", 0, name));
	}

	@Test
	void knowsWhoCameBeforeAndAfter() {
		var ccg = this.organisations.details(this.partnership, "barset-ccg");
		assertThat(ccg.successors()).singleElement()
			.returns("barset-icb", OrganisationDetails.RelatedOrganisation::slug)
			.returns(TestBodies.SWITCH, OrganisationDetails.RelatedOrganisation::on)
			.returns("a wider area", OrganisationDetails.RelatedOrganisation::note);
		assertThat(this.organisations.details(this.partnership, "barset-icb").predecessors())
			.extracting(OrganisationDetails.RelatedOrganisation::name)
			.containsExactly("Barset CCG");
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.organisations.succeed(this.partnership, "barset-icb", "barset-ccg", TAKES_OVER));
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.organisations.succeed(this.partnership, "barset-ccg", "barset-icb", TAKES_OVER));
		this.organisations.removeSuccession(this.partnership, "barset-ccg", "barset-icb");
		this.organisations.succeed(this.partnership, "barset-ccg", "barset-icb", TAKES_OVER);
		assertThat(this.organisations.details(this.partnership, "barset-ccg").successors().get(0).on()).isEqualTo(DAY);
	}

	@Test
	void rolesMembershipsAndPostsEndWithTheOrganisation() {
		this.organisations.succeed(this.partnership, "county-council", "police", TAKES_OVER);
		assertThat(this.roles.rolesIn(this.partnership)).filteredOn("organisationSlug", "county-council")
			.extracting(AgencyRoleDetails::to)
			.containsExactly(DAY.minusDays(1));
		var before = this.governance.snapshotOf(this.partnership, DAY.minusDays(1), DAY.minusDays(1));
		assertThat(before.agencies()).extracting(AgencyInRole::slug).contains("county-council");
		assertThat(before.appointments()).extracting(AppointmentInForce::organisationName)
			.contains("Barsetshire County Council");
		var after = this.governance.snapshotOf(this.partnership, DAY, DAY);
		assertThat(after.agencies()).extracting(AgencyInRole::slug).doesNotContain("county-council");
		assertThat(after.appointments()).extracting(AppointmentInForce::organisationName)
			.doesNotContain("Barsetshire County Council");
		assertThat(after.groups()).flatExtracting(GroupInForce::members)
			.extracting(MemberInForce::organisationName)
			.doesNotContain("Barsetshire County Council");
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.roles.add(this.partnership,
					new AgencyRoleEdit("county-council", AgencyRoleKind.FUNDER, new Validity(DAY, null, null))))
			.returns("organisation.ended", RuleViolation::key);
	}

	@Test
	void anExpectedSuccessorEndsNothingUntilItIsConfirmed() {
		this.organisations.succeed(this.partnership, "county-council", "police",
				new SuccessionContent(DAY, true, false, "Planned"));
		var expected = this.governance.snapshotOf(this.partnership, DAY, DAY);
		assertThat(expected.agencies()).extracting(AgencyInRole::slug).contains("county-council");
		assertThat(expected.changes()).isEmpty();
		assertThat(expected.expected()).containsExactly(new Change(DAY, ChangeKind.SUCCESSION_EXPECTED, "Barset Police",
				"Barsetshire County Council", null, "Planned"));
		assertThat(this.organisations.successions()).hasSize(1);
		this.organisations.editSuccession(this.partnership, "county-council", "police", 0, TAKES_OVER);
		var confirmed = this.governance.snapshotOf(this.partnership, DAY, DAY);
		assertThat(confirmed.expected()).isEmpty();
		assertThat(confirmed.changes()).hasSize(1);
		assertThat(this.organisations.successions()).hasSize(2);
	}

	@Test
	void formsOfferThePartnershipsOwnOrganisationsAndMarkFormerOnes() {
		TestUsers.signInAdministrator();
		UUID other = this.partnerships.add("loamshire", List.of("Loamshire"), new PartnershipNameEdit(
				"Loamshire Partnership", null, PartnershipForm.SAFEGUARDING_PARTNERS, null, null, null, null));
		TestUsers.signInManagerOf(other);
		this.roles.add(other, new AgencyRoleEdit("police", AgencyRoleKind.FUNDER, Validity.UNKNOWN));
		assertThat(this.choices.members(other)).extracting(Choice::value).containsExactly("police");
		assertThat(this.choices.members(other, "barset-ccg")).extracting(Choice::value)
			.containsExactly("police", "barset-ccg");
		assertThat(this.choices.members(this.partnership)).extracting(Choice::text, Choice::group)
			.containsExactly(tuple("Barset ICB", null), tuple("Barset Police", null),
					tuple("Barsetshire County Council", null), tuple("Barset CCG (until 30 June 2022)", "Former"));
		assertThat(this.choices.members(this.partnership, TestBodies.SWITCH.minusDays(1), List.of()))
			.extracting(Choice::text)
			.containsExactly("Barset CCG", "Barset Police", "Barsetshire County Council");
		assertThat(this.choices.everywhere(other)).extracting(Choice::group)
			.containsExactly(null, "In other partnerships", "In other partnerships", "Former");
	}

	@Test
	void anOrganisationThatExistsIsNotFormerWhenItsRoleEnds() {
		String trust = this.organisations.add(this.partnership,
				new NewOrganisation(OrganisationKind.NHS_TRUST,
						new OrganisationNameEdit("Barset Hospitals", null, null, null, null),
						AgencyRoleKind.LSCB_BOARD_PARTNER, new Validity(null, TestBodies.SWITCH, null)));
		assertThat(this.choices.members(this.partnership)).extracting(Choice::value, Choice::text, Choice::group)
			.contains(tuple(trust, "Barset Hospitals (role until 1 July 2022)", "No current role"));
		assertThat(this.choices.members(this.partnership, TestBodies.SWITCH, List.of()))
			.extracting(Choice::text, Choice::group)
			.contains(tuple("Barset Hospitals", null));
	}

	@Test
	void isAddedWithItsFirstRole() {
		String slug = this.organisations.add(this.partnership,
				new NewOrganisation(OrganisationKind.VOLUNTARY_SECTOR,
						new OrganisationNameEdit("Barset Children's Trust", null, null, null, null),
						AgencyRoleKind.RELEVANT_AGENCY, new Validity(DAY, null, null)));
		assertThat(slug).isEqualTo("barset-childrens-trust");
		var role = this.organisations.details(this.partnership, slug).roles().get(0);
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> this.roles.add(this.partnership,
				new AgencyRoleEdit(slug, AgencyRoleKind.RELEVANT_AGENCY, new Validity(DAY.plusDays(1), null, null))));
		this.roles.edit(this.partnership, role.id(), 0,
				new AgencyRoleEdit(slug, AgencyRoleKind.RELEVANT_AGENCY, new Validity(DAY, DAY.plusDays(30), null)));
		assertThat(this.organisations.details(this.partnership, slug).roles().get(0).to()).isEqualTo(DAY.plusDays(30));
	}

	@Test
	void onlyManagersOfItsPartnershipsMayChangeIt() {
		TestUsers.signInAdministrator();
		UUID other = this.partnerships.add("loamshire", List.of("Loamshire"), new PartnershipNameEdit(
				"Loamshire Partnership", null, PartnershipForm.SAFEGUARDING_PARTNERS, null, null, null, null));
		TestUsers.signInManagerOf(other);
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.organisations.rename(other, "police", 0, "Theirs", null, DAY, null));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.organisations.rename(this.partnership, "police", 0, "Theirs", null, DAY, null));
		this.roles.add(other, new AgencyRoleEdit("police", AgencyRoleKind.FUNDER, Validity.UNKNOWN));
		this.organisations.rename(other, "police", 0, "Ours too", null, DAY, null);
		assertThat(this.organisations.takingPart(other)).extracting(OrganisationSummary::name)
			.containsExactly("Ours too");
	}

	@Test
	void aPartnershipHasOneNameADay() {
		var names = this.partnerships.names(this.partnership);
		assertThat(names).extracting(PartnershipNameDetails::acronym).containsExactly("BSCP", "BSCB");
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> this.partnerships.addName(this.partnership,
				this.partnerships.version(this.partnership),
				new PartnershipNameEdit("Third", null, PartnershipForm.SAFEGUARDING_PARTNERS, null, DAY, null, null)));
		this.partnerships.editName(this.partnership, 0, names.get(0).id(), new PartnershipNameEdit("Renamed", null,
				PartnershipForm.SAFEGUARDING_PARTNERS, null, LocalDate.of(2019, 9, 29), null, null));
		assertThat(this.partnerships.require("barsetshire").name()).isEqualTo("Renamed");
		assertThat(this.partnerships.version(this.partnership)).isEqualTo(1);
		this.partnerships.removeName(this.partnership, 1, names.get(1).id());
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.partnerships.removeName(this.partnership, 2, names.get(0).id()));
	}

	@Test
	void partnershipHasAFurtherNameAndSeveralAreas() {
		var also = new PartnershipNameEdit("Barset Together", null, PartnershipForm.SAFEGUARDING_PARTNERS, null,
				Validity.UNKNOWN, true);
		this.partnerships.addName(this.partnership, 0, also);
		this.partnerships.edit(this.partnership, this.partnerships.version(this.partnership),
				new PartnershipProfile("barsetshire", List.of("Barsetshire", "Barchester", "Plumstead"), true));
		assertThat(this.partnerships.require("barsetshire")).returns("Barset Together", PartnershipSummary::otherNames)
			.returns("Barsetshire Safeguarding Children Partnership", PartnershipSummary::name)
			.returns("Barsetshire, Barchester and Plumstead", PartnershipSummary::area);
		assertThat(this.governance.snapshotOf(this.partnership, DAY, DAY).called().otherNames())
			.isEqualTo("Barset Together");
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.partnerships.edit(this.partnership, this.partnerships.version(this.partnership),
					new PartnershipProfile("barsetshire", List.of("Barsetshire", "Fife"), true)))
			.returns("areas", RuleViolation::field);
		assertThat(this.partnerships.profile(this.partnership).areas()).hasSize(3);
	}

	@Test
	void onlyAdministratorsAddPartnershipsAndNoneOnOurOwnAddresses() {
		var name = new PartnershipNameEdit("Loamshire Partnership", null, PartnershipForm.SAFEGUARDING_PARTNERS, null,
				null, null, null);
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.partnerships.add("loamshire", List.of("Loamshire"), name));
		TestUsers.signInAdministrator();
		for (String slug : Partnership.RESERVED) {
			assertThatExceptionOfType(RuleViolation.class)
				.isThrownBy(() -> this.partnerships.add(slug, List.of("Loamshire"), name));
		}
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.partnerships.add("barsetshire", List.of("Barsetshire"), name))
			.returns("partnership.slug.taken", RuleViolation::key);
		this.partnerships.add("loamshire", List.of("Loamshire"), name);
		assertThat(this.partnerships.all()).extracting(PartnershipSummary::slug)
			.containsExactly("barsetshire", "loamshire");
	}

	private String nameOf(String slug, LocalDate day) {
		return this.organisations.all(day)
			.stream()
			.filter((organisation) -> organisation.slug().equals(slug))
			.findFirst()
			.orElseThrow()
			.name();
	}

}
