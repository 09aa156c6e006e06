package org.throughline.partnership;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.throughline.platform.form.RuleViolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class BodiesTests {

	private static final LocalDate DAY = LocalDate.of(2022, 7, 1);

	@Test
	void namesMayFollowEachOtherButNotShareADay() {
		var organisation = new Organisation("police", OrganisationKind.POLICE);
		organisation.takeName(name(null, DAY.minusDays(1)));
		organisation.takeName(name(DAY, DAY));
		organisation.takeName(name(DAY.plusDays(1), null));
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> organisation.takeName(name(DAY, DAY)));
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> organisation.takeName(name(null, null)));
	}

	@Test
	void aNameEndsTheDayBeforeAnotherOnlyIfItBeganBefore() {
		var organisation = new Organisation("police", OrganisationKind.POLICE);
		organisation.takeName(name(DAY, null));
		assertThat(organisation.endNameBefore(DAY)).isFalse();
		assertThat(organisation.endNameBefore(DAY.minusDays(1))).isFalse();
		assertThat(organisation.endNameBefore(DAY.plusDays(1))).isTrue();
		assertThat(organisation.endNameBefore(DAY.plusDays(1))).isFalse();
	}

	@Test
	void nothingEndsBeforeItBegins() {
		assertThatIllegalArgumentException().isThrownBy(() -> new AgencyRole(UUID.randomUUID(), UUID.randomUUID(),
				AgencyRoleKind.FUNDER, DAY, DAY.minusDays(1), null));
		assertThatIllegalArgumentException().isThrownBy(() -> name(DAY, DAY.minusDays(1), "Backwards"));
	}

	@Test
	void organisationCannotSucceedItself() {
		UUID id = UUID.randomUUID();
		assertThatIllegalArgumentException().isThrownBy(() -> new Succession(id, id, DAY, true, null));
	}

	@Test
	void aGroupMeetsAtMostDailyAndNeverReportsToItself() {
		var group = new GovernanceGroup(UUID.randomUUID(), "executive", group(4));
		assertThatIllegalArgumentException().isThrownBy(() -> group.describe(group(367)));
		assertThatIllegalArgumentException().isThrownBy(() -> group.describe(group(0)));
		assertThatIllegalArgumentException().isThrownBy(() -> group.placeUnder(group.id()));
	}

	@Test
	void aMemberIsSomeone() {
		var group = new GovernanceGroup(UUID.randomUUID(), "executive", group(4));
		group.admit(null, new MemberEdit(null, "lay members", null, null, null));
		group.admit(UUID.randomUUID(), new MemberEdit("police", null, null, null, null));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> group.admit(null, new MemberEdit(null, null, null, null, null)));
	}

	@Test
	void ourOwnAddressesAreNoOnes() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Partnership("sign-in", "Somewhere"));
		assertThatIllegalArgumentException().isThrownBy(() -> new Partnership("Some where", "Somewhere"));
		assertThatIllegalArgumentException().isThrownBy(() -> new Organisation("new", OrganisationKind.OTHER));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new GovernanceGroup(UUID.randomUUID(), "history", group(4)));
	}

	private static OrganisationNameEdit name(@Nullable LocalDate from, @Nullable LocalDate to) {
		return new OrganisationNameEdit("Barset Police", null, from, to, null);
	}

	private static void name(LocalDate from, LocalDate to, String name) {
		new Organisation("police", OrganisationKind.POLICE)
			.takeName(new OrganisationNameEdit(name, null, from, to, null));
	}

	private static GroupEdit group(int meetings) {
		return new GroupEdit(GroupKind.EXECUTIVE, "Executive", null, null, null, null, meetings, null, null, null,
				null);
	}

}
