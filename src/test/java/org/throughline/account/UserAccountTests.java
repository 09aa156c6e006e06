package org.throughline.account;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class UserAccountTests {

	private static final UUID HERE = UUID.randomUUID();

	private static final UUID POLICE = UUID.randomUUID();

	private final UserAccount account = new UserAccount(" Ada@Example.ORG ", "Ada", Instant.EPOCH);

	@Test
	void isKnownByEmailInLowerCase() {
		assertThat(this.account.email()).isEqualTo("ada@example.org");
	}

	@Test
	void hasNameAndEmail() {
		assertThatIllegalArgumentException().isThrownBy(() -> new UserAccount("ada@example.org", " ", Instant.EPOCH));
		assertThatIllegalArgumentException().isThrownBy(() -> new UserAccount("ada", "Ada", Instant.EPOCH));
	}

	@Test
	void administersTheWholeInstallationOnly() {
		assertBroken("grant.administrator.scope", Role.ADMINISTRATOR, HERE, null);
		this.account.grant(Role.ADMINISTRATOR, null, null);
		assertThat(this.account.isAdministrator()).isTrue();
	}

	@Test
	void otherRolesNeedAPartnership() {
		for (Role role : Role.values()) {
			if (role != Role.ADMINISTRATOR) {
				assertBroken("grant.partnership.missing", role, null, POLICE);
			}
		}
	}

	@Test
	void partnerAgencyRoleNeedsAnOrganisation() {
		assertBroken("grant.organisation.missing", Role.PARTNER_AGENCY, HERE, null);
		assertThat(this.account.grant(Role.PARTNER_AGENCY, HERE, POLICE).role()).isEqualTo(Role.PARTNER_AGENCY);
	}

	@Test
	void sameGrantIsGivenOnce() {
		this.account.grant(Role.SCRUTINEER, HERE, null);
		assertBroken("grant.existing", Role.SCRUTINEER, HERE, null);
		this.account.grant(Role.SCRUTINEER, UUID.randomUUID(), null);
		assertThat(this.account.grants()).hasSize(2);
	}

	private void assertBroken(String key, Role role, @Nullable UUID partnership, @Nullable UUID organisation) {
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.account.grant(role, partnership, organisation))
			.extracting(RuleViolation::key)
			.isEqualTo(key);
	}

}
