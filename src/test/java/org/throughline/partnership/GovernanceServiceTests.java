package org.throughline.partnership;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import org.throughline.ClockAt;
import org.throughline.ServiceTest;
import org.throughline.SqlCounter;
import org.throughline.partnership.GovernanceSnapshot.AgencyInRole;
import org.throughline.partnership.GovernanceSnapshot.AppointmentInForce;
import org.throughline.partnership.GovernanceSnapshot.Change;
import org.throughline.partnership.GovernanceSnapshot.ChangeKind;
import org.throughline.partnership.GovernanceSnapshot.GroupInForce;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.TestUsers;
import org.throughline.platform.web.NotFoundException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

@ServiceTest
@ClockAt("2025-11-01T00:00:00Z")
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class GovernanceServiceTests {

	private static final LocalDate LAST_OF_CCG = LocalDate.of(2022, 6, 30);

	@Autowired
	private BodiesImport bodies;

	@Autowired
	private GovernanceService governance;

	@Autowired
	private AppointmentService appointments;

	@Autowired
	private AgencyRoleService roles;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SqlCounter sql;

	@Autowired
	private PlatformTransactionManager transactions;

	private UUID partnership = new UUID(0, 0);

	@BeforeEach
	void someGovernance() {
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
	void showsWhoWasThereOnTheDay() {
		var before = this.governance.snapshotOf(this.partnership, LAST_OF_CCG, LAST_OF_CCG.minusYears(1));
		assertThat(before.agencies()).extracting(AgencyInRole::name)
			.containsExactlyInAnyOrder("Barsetshire County Council", "Barset CCG");
		var after = this.governance.snapshotOf(this.partnership, LAST_OF_CCG.plusDays(1), LAST_OF_CCG);
		assertThat(after.agencies()).extracting(AgencyInRole::name)
			.containsExactlyInAnyOrder("Barsetshire County Council", "Barset ICB");
		assertThat(after.changes()).containsExactly(
				new Change(TestBodies.SWITCH, ChangeKind.SUCCESSION, "Barset ICB", "Barset CCG", null, "a wider area"));
	}

	@Test
	void showsRolesThatBeganOrEnded() {
		var day = LocalDate.of(2023, 4, 1);
		for (String slug : List.of("police", "county-council")) {
			this.roles.add(this.partnership,
					new AgencyRoleEdit(slug, AgencyRoleKind.FUNDER, new Validity(day, day.plusDays(30), null)));
		}
		assertThat(this.governance.snapshotOf(this.partnership, day.plusYears(1), day).changes()).contains(
				new Change(day, ChangeKind.ROLE_BEGUN, "Barset Police, Barsetshire County Council", "FUNDER", null,
						null),
				new Change(day.plusDays(30), ChangeKind.ROLE_ENDED, "Barset Police, Barsetshire County Council",
						"FUNDER", null, null));
	}

	@Test
	void hasTheNameAndFormOfTheDate() {
		var board = this.governance.snapshotOf(this.partnership, LocalDate.of(2017, 9, 1), LocalDate.of(2016, 4, 1));
		assertThat(board.called().acronym()).isEqualTo("BSCB");
		assertThat(board.called().form()).isEqualTo(PartnershipForm.LSCB);
		var partners = this.governance.snapshotOf(this.partnership, LocalDate.of(2020, 1, 1), LocalDate.of(2019, 4, 1));
		assertThat(partners.called().purpose()).isEqualTo("Keeps *children* safe.");
		assertThat(partners.changes()).extracting(Change::kind)
			.containsExactly(ChangeKind.LEGAL_FORM_CHANGED, ChangeKind.PARTNERSHIP_RENAMED);
		assertThat(partners.changes()).extracting(Change::other)
			.containsOnly("Barsetshire Safeguarding Children Board");
	}

	@Test
	void showsGroupsAsATreeWithMembersAndPosts() {
		var picture = this.governance.snapshotOf(this.partnership, LocalDate.of(2024, 10, 1), LocalDate.of(2024, 4, 1));
		assertThat(picture.groups()).extracting(GroupInForce::slug, GroupInForce::parentSlug)
			.containsExactly(tuple("executive", null), tuple("quality-subgroup", "executive"));
		assertThat(picture.groups().get(0).members()).singleElement()
			.returns("Barset Police", GovernanceSnapshot.MemberInForce::organisationName)
			.returns("all forces", GovernanceSnapshot.MemberInForce::representing);
		assertThat(picture.appointments()).extracting(AppointmentInForce::roleTitle)
			.containsExactly("Director of Children's Services");
		assertThat(picture.changes()).singleElement()
			.returns(ChangeKind.APPOINTMENT_ENDED, Change::kind)
			.returns("the role ended", Change::reason);
	}

	@Test
	void costsTheSameHoweverManyGroupsThereAre() {
		Runnable work = () -> this.governance.snapshotOf(this.partnership, LAST_OF_CCG, LAST_OF_CCG.minusYears(1));
		int few = this.sql.count(work::run);
		for (int i = 0; i < 30; i++) {
			String slug = this.governance.add(this.partnership, group("Group " + i, "executive"));
			this.governance.addMember(this.partnership, slug, 0, new MemberEdit("police", null, null, null, null));
			this.appointments.add(this.partnership, new AppointmentEdit(chair(), "police", slug));
		}
		assertThat(this.sql.count(work::run)).isEqualTo(few).isLessThanOrEqualTo(6);
		assertThat(this.sql.count(() -> this.governance.groups(this.partnership))).isEqualTo(1);
	}

	@Test
	void aGroupIsEditedWithItsMembers() {
		String slug = this.governance.add(this.partnership, group("Neglect Group", "executive"));
		this.governance.addMember(this.partnership, slug, 0,
				new MemberEdit("police", "Superintendent", null, null, null));
		var admitted = this.governance.find(this.partnership, slug);
		assertThat(admitted.version()).isEqualTo(1);
		var member = admitted.members().get(0);
		assertThat(member.words()).isEqualTo("Barset Police: Superintendent");
		this.governance.editMember(this.partnership, slug, 1, member.id(),
				new MemberEdit("police", "Superintendent", null, null, LAST_OF_CCG));
		assertThat(this.governance.find(this.partnership, slug).members().get(0).to()).isEqualTo(LAST_OF_CCG);
		this.governance.removeMember(this.partnership, slug, 2, member.id());
		assertThat(this.governance.find(this.partnership, slug).members()).isEmpty();
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> this.governance.edit(this.partnership, slug, 1, group("Late", null)));
		assertThat(this.jdbc.sql("select count(*) from history where record_id = ? and operation = 'DELETE'")
			.param(admitted.id())
			.query(Long.class)
			.single()).isEqualTo(1);
	}

	@Test
	void aGroupPausesAndItsChairRotates() {
		var day = LocalDate.of(2025, 4, 1);
		String slug = this.governance.add(this.partnership,
				new GroupEdit(
						new GroupContent(GroupKind.SUBGROUP, "Neglect Group", null, null, null, null, Validity.UNKNOWN,
								new GroupArrangement("Each partner in turn", day, day.plusDays(30), "No chair")),
						null, null));
		for (String member : List.of("police", "county-council")) {
			var turn = member.equals("police") ? new Validity(day, day.plusYears(1).minusDays(1), null)
					: new Validity(day.plusYears(1), null, null);
			this.appointments.add(this.partnership,
					new AppointmentEdit(new AppointmentContent(null, "Chair", turn, null), member, slug));
		}
		var snapshot = this.governance.snapshotOf(this.partnership, day, day);
		assertThat(snapshot.groups()).filteredOn("slug", slug).singleElement().satisfies((group) -> {
			assertThat(group.content().arrangement().pausedOn(day)).isTrue();
			assertThat(group.content().arrangement().pausedOn(day.plusDays(31))).isFalse();
			assertThat(group.chairs()).extracting(AppointmentInForce::organisationName)
				.containsExactly("Barset Police");
		});
		var later = this.governance.snapshotOf(this.partnership, day.plusYears(1), day);
		assertThat(later.groups()).filteredOn("slug", slug)
			.flatExtracting(GroupInForce::chairs)
			.extracting(AppointmentInForce::organisationName)
			.containsExactly("Barset Police", "Barsetshire County Council");
		assertThat(later.changes()).contains(
				new Change(day, ChangeKind.GROUP_PAUSED, "Neglect Group", null, "No chair", null),
				new Change(day.plusDays(30), ChangeKind.GROUP_PAUSE_ENDED, "Neglect Group", null, null, null));
		assertThat(snapshot.appointments()).filteredOn("groupSlug", slug)
			.extracting(AppointmentInForce::organisationName)
			.containsExactly("Barset Police");
	}

	@Test
	void secondOfTwoEditorsGetsAConflict() {
		var second = new TransactionTemplate(this.transactions).execute((status) -> {
			this.governance.edit(this.partnership, "executive", 0, group("First", null));
			return CompletableFuture.runAsync(() -> {
				TestUsers.signInManagerOf(this.partnership);
				this.governance.edit(this.partnership, "executive", 0, group("Second", null));
			});
		});
		assertThat(second).failsWithin(Duration.ofSeconds(20))
			.withThrowableThat()
			.withCauseInstanceOf(OptimisticLockingFailureException.class);
		assertThat(this.governance.find(this.partnership, "executive").group().content().name()).isEqualTo("First");
	}

	@Test
	void aGroupNeverReportsToItself() {
		var executive = this.governance.find(this.partnership, "executive");
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.governance.edit(this.partnership, "executive", executive.version(),
					group("Executive", "quality-subgroup")))
			.returns("group.parent.circle", RuleViolation::key);
	}

	@Test
	void anAppointmentEndsWithItsReason() {
		UUID chair = this.appointments.add(this.partnership,
				new AppointmentEdit(
						new AppointmentContent("A. Person", "Scrutineer", new Validity(LAST_OF_CCG, null, null), null),
						null, null));
		this.appointments.edit(this.partnership, chair, 0,
				new AppointmentEdit(
						new AppointmentContent("A. Person", "Scrutineer",
								new Validity(LAST_OF_CCG, LAST_OF_CCG.plusYears(1), null), "the contract ended"),
						null, null));
		var ended = this.appointments.find(this.partnership, chair);
		assertThat(ended.content().endReason()).isEqualTo("the contract ended");
		assertThat(ended.content().validity().to()).isEqualTo(LAST_OF_CCG.plusYears(1));
	}

	@Test
	void anotherPartnershipsManagerChangesNothing() {
		TestUsers.signInManagerOf(UUID.randomUUID());
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.governance.add(this.partnership, group("Theirs", null)));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.appointments.add(this.partnership, new AppointmentEdit(chair(), null, null)));
	}

	private static GroupEdit group(String name, @Nullable String parent) {
		return new GroupEdit(new GroupContent(GroupKind.SUBGROUP, name, null, null, 4, null, Validity.UNKNOWN,
				GroupArrangement.NONE), parent, null);
	}

	private static AppointmentContent chair() {
		return new AppointmentContent(null, "Chair", Validity.UNKNOWN, null);
	}

}
