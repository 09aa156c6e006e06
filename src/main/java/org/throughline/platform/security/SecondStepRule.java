package org.throughline.platform.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authorization.AllRequiredFactorsAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * When the second step of signing in is asked for again, and who must have one. A session
 * holds the time at which it was passed last.
 */
@Component
public class SecondStepRule {

	private static final String PASSED = "FACTOR_SECOND_STEP";

	private static final Duration VALIDITY = Duration.ofMinutes(15);

	private final AllRequiredFactorsAuthorizationManager<Object> recent;

	private final Demand demand;

	private final Clock clock;

	SecondStepRule(@Value("${throughline.second-factor}") Demand demand, Clock clock) {
		this.recent = AllRequiredFactorsAuthorizationManager.builder()
			.requireFactor((factor) -> factor.authority(PASSED).validDuration(VALIDITY))
			.build();
		this.recent.setClock(clock);
		this.demand = demand;
		this.clock = clock;
	}

	/** Who must have a second step. */
	enum Demand {

		/** Everyone decides for themselves. */
		NOBODY,

		/** Business managers and administrators. */
		MANAGERS

	}

	/** Returns what a session holds once the person has passed the second step. */
	public GrantedAuthority passedNow() {
		return passedAt(this.clock.instant());
	}

	/** Returns what a session holds if the person passed the second step then. */
	public GrantedAuthority passedAt(Instant time) {
		return FactorGrantedAuthority.withAuthority(PASSED).issuedAt(time).build();
	}

	/** Returns whether the session passed the second step in the last 15 minutes. */
	boolean isRecent(@Nullable Authentication session) {
		return this.recent.authorize(() -> session, this).isGranted();
	}

	/** Returns whether a person must set up a second step before anything else. */
	boolean isMissing(GrantLookup.Access access, @Nullable Authentication session) {
		return this.demand == Demand.MANAGERS && access.secondStep() == GrantLookup.SecondStep.NONE
				&& access.grants()
					.stream()
					.anyMatch((grant) -> grant.role() == Role.BUSINESS_MANAGER || grant.role() == Role.ADMINISTRATOR)
				&& session != null
				&& session.getAuthorities().stream().noneMatch((each) -> PASSED.equals(each.getAuthority()));
	}

}
