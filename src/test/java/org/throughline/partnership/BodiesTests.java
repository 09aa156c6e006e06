package org.throughline.partnership;

import java.time.LocalDate;
import java.util.List;
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
		organisation.addName(name(null, DAY.minusDays(1)));
		organisation.addName(name(DAY, DAY));
		organisation.addName(name(DAY.plusDays(1), null));
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> organisation.addName(name(DAY, DAY)));
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> organisation.addName(name(null, null)));
	}

	@Test
	void aNameEndsTheDayBeforeAnotherOnlyIfItBeganBefore() {
		var organisation = new Organisation("police", OrganisationKind.POLICE);
		organisation.addName(name(DAY, null));
		assertThat(organisation.endNameBefore(DAY)).isEmpty();
		assertThat(organisation.endNameBefore(DAY.minusDays(1))).isEmpty();
		assertThat(organisation.endNameBefore(DAY.plusDays(1))).isPresent();
		assertThat(organisation.endNameBefore(DAY.plusDays(1))).isEmpty();
	}

	@Test
	void nothingEndsBeforeItBegins() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Validity(DAY, DAY.minusDays(1), null));
		assertThatIllegalArgumentException().isThrownBy(() -> name(DAY, DAY.minusDays(1), "Backwards"));
	}

	@Test
	void organisationCannotSucceedItself() {
		UUID id = UUID.randomUUID();
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Succession(id, id, new SuccessionContent(DAY, true, true, null)));
	}

	@Test
	void aGroupMeetsAtMostDailyAndNeverReportsToItself() {
		var group = new GovernanceGroup(UUID.randomUUID(), "executive", group(4));
		assertThatIllegalArgumentException().isThrownBy(() -> group.replaceContent(group(367)));
		assertThatIllegalArgumentException().isThrownBy(() -> group.replaceContent(group(0)));
		assertThatIllegalArgumentException().isThrownBy(() -> group.changeParent(group.id()));
	}

	@Test
	void aMemberIsSomeone() {
		var group = new GovernanceGroup(UUID.randomUUID(), "executive", group(4));
		group.addMember(null, new MemberEdit(null, "lay members", null, null, null));
		group.addMember(UUID.randomUUID(), new MemberEdit("police", null, null, null, null));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> group.addMember(null, new MemberEdit(null, null, null, null, null)));
	}

	@Test
	void ourOwnAddressesAreNoOnes() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Partnership("sign-in", List.of("Somewhere")));
		assertThatIllegalArgumentException().isThrownBy(() -> new Partnership("Some where", List.of("Somewhere")));
		assertThatIllegalArgumentException().isThrownBy(() -> new Organisation("new", OrganisationKind.OTHER));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new GovernanceGroup(UUID.randomUUID(), "history", group(4)));
	}

	private static OrganisationNameEdit name(@Nullable LocalDate from, @Nullable LocalDate to) {
		return new OrganisationNameEdit("Barset Police", null, from, to, null);
	}

	private static void name(LocalDate from, LocalDate to, String name) {
		new Organisation("police", OrganisationKind.POLICE)
			.addName(new OrganisationNameEdit(name, null, from, to, null));
	}

	private static GroupContent group(int meetings) {
		return new GroupContent(GroupKind.EXECUTIVE, "Executive", null, null, meetings, null, Validity.UNKNOWN,
				GroupArrangement.NONE);
	}

}
