package org.throughline.platform.security;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import static org.assertj.core.api.Assertions.assertThat;

class CurrentUserTests {

	private static final UUID PLACE = UUID.randomUUID();

	private static final SignedInUser MANAGER = user();

	private static final SignedInUser PARTNER = user();

	private static final Map<UUID, List<Grant>> GRANTS = Map.of(MANAGER.id(),
			List.of(new Grant(Role.BUSINESS_MANAGER, PLACE, null)), PARTNER.id(),
			List.of(new Grant(Role.SAFEGUARDING_PARTNER, PLACE, null)));

	private final CurrentUser current = current(SecondStepRule.Demand.NOBODY);

	@AfterEach
	void endRequest() {
		RequestContextHolder.resetRequestAttributes();
		SecurityContextHolder.clearContext();
	}

	@Test
	void personInProcessHasOwnPermissionsOnly() {
		this.current.asProcess("Test", () -> {
			assertThat(this.current.asPerson(PARTNER, () -> this.current.manages(PLACE))).isFalse();
			assertThat(this.current.asPublic(() -> this.current.readsDrafts(PLACE))).isFalse();
			return assertThat(this.current.manages(PLACE)).isTrue();
		});
		assertThat(CurrentUser.process()).isNull();
	}

	@Test
	void grantsOfRequestAreThoseOfThePersonWhoWorks() {
		RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
		assertThat(this.current.asPerson(MANAGER, () -> this.current.manages(PLACE))).isTrue();
		assertThat(this.current.asPerson(PARTNER, () -> this.current.manages(PLACE))).isFalse();
		assertThat(this.current.asPerson(PARTNER, () -> this.current.readsDrafts(PLACE))).isTrue();
	}

	@Test
	void managersWithoutDemandedSecondStepHaveNoGrants() {
		var demanding = current(SecondStepRule.Demand.MANAGERS);
		SecurityContextHolder.getContext()
			.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(MANAGER, null, List.of()));
		assertThat(demanding.lacksSecondStep()).isTrue();
		assertThat(demanding.managesAnything()).isFalse();
		assertThat(this.current.lacksSecondStep()).isFalse();
		assertThat(demanding.asPerson(PARTNER, demanding::lacksSecondStep)).isFalse();
		assertThat(demanding.asPerson(MANAGER, () -> demanding.manages(PLACE))).as("what they asked for").isTrue();
	}

	private static CurrentUser current(SecondStepRule.Demand demand) {
		return new CurrentUser((person) -> GRANTS.getOrDefault(person, List.of()),
				new SecondStepRule(demand, Clock.systemUTC()));
	}

	private static SignedInUser user() {
		return new SignedInUser(UUID.randomUUID(), "someone@example.org", "Someone");
	}

}
