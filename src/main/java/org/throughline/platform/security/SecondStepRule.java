package org.throughline.platform.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authorization.AllRequiredFactorsAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Decides who must have a second step of signing in and when it is asked for again. The
 * session holds the time of the last one.
 */
@Component
public class SecondStepRule {

	private static final String PASSED = "FACTOR_SECOND_STEP";

	/** Added if it was the second step of a sign-in provider. */
	private static final String BY_PROVIDER = "FACTOR_PROVIDER_STEP";

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

	/** The users who must have a second step. */
	enum Demand {

		/** Everyone decides for themselves. */
		NOBODY,

		/** Business managers and administrators. */
		MANAGERS

	}

	/** Returns what a session holds once the person has passed the second step. */
	public List<GrantedAuthority> passedNow() {
		return List.of(factor(PASSED, this.clock.instant()));
	}

	/**
	 * Returns what a session holds if a sign-in provider asked for its own second step
	 * then. It also takes the place of a step that the person must have.
	 */
	public List<GrantedAuthority> passedByProvider(Instant time) {
		return List.of(factor(PASSED, time), factor(BY_PROVIDER, time));
	}

	/** Adds the step of a provider that the session of the same person holds already. */
	public static List<GrantedAuthority> withProviderStep(SignedInUser person, List<GrantedAuthority> passed) {
		var current = SecurityContextHolder.getContext().getAuthentication();
		if (current == null || !(current.getPrincipal() instanceof SignedInUser user) || !user.id().equals(person.id())
				|| passed.stream().anyMatch(SecondStepRule::isByProvider)) {
			return passed;
		}
		return Stream.concat(passed.stream(), current.getAuthorities().stream().filter(SecondStepRule::isByProvider))
			.map(GrantedAuthority.class::cast)
			.toList();
	}

	/** Returns whether the signed-in person took the second step of their provider. */
	public static boolean isTakenAtProvider() {
		var current = SecurityContextHolder.getContext().getAuthentication();
		return current != null && current.getAuthorities().stream().anyMatch(SecondStepRule::isByProvider);
	}

	private static boolean isByProvider(GrantedAuthority authority) {
		return BY_PROVIDER.equals(authority.getAuthority());
	}

	/**
	 * Returns what is held for work that a person asked for earlier: the step counted
	 * then.
	 */
	List<GrantedAuthority> passedWhenAsked() {
		return passedByProvider(this.clock.instant());
	}

	private static GrantedAuthority factor(String name, Instant time) {
		return FactorGrantedAuthority.withAuthority(name).issuedAt(time).build();
	}

	/** Returns whether the session passed the second step in the last 15 minutes. */
	boolean isRecent(@Nullable Authentication session) {
		return this.recent.authorize(() -> session, this).isGranted();
	}

	/**
	 * Returns whether a person must set up a second step before anything else.
	 * @param passed what their session holds
	 */
	boolean isMissing(GrantLookup.Access access, Collection<? extends GrantedAuthority> passed) {
		return this.demand == Demand.MANAGERS && access.secondStep() == GrantLookup.SecondStep.NONE
				&& access.grants()
					.stream()
					.anyMatch((grant) -> grant.role() == Role.BUSINESS_MANAGER || grant.role() == Role.ADMINISTRATOR)
				&& passed.stream().noneMatch(SecondStepRule::isByProvider);
	}

}
