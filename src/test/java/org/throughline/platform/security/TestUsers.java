package org.throughline.platform.security;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Users for tests: the signed-in user of the thread has the given grants. */
public final class TestUsers {

	private static final ThreadLocal<List<Grant>> GRANTS = ThreadLocal.withInitial(List::of);

	private TestUsers() {
	}

	/**
	 * Returns a current user with the grants of {@link #signIn}.
	 */
	public static CurrentUser currentUser() {
		return new CurrentUser((id) -> GRANTS.get(),
				new SecondStepRule(SecondStepRule.Demand.NOBODY, Clock.systemUTC()));
	}

	/** Signs in a user on this thread. */
	public static void signIn(Grant... grants) {
		GRANTS.set(List.of(grants));
		var person = new SignedInUser(UUID.randomUUID(), "someone@example.org", "Someone");
		SecurityContextHolder.getContext()
			.setAuthentication(new UsernamePasswordAuthenticationToken(person, null, List.of()));
	}

	/** Signs in a business manager of this partnership. */
	public static void signInManagerOf(UUID partnershipId) {
		signIn(new Grant(Role.BUSINESS_MANAGER, partnershipId, null));
	}

	/** Signs in an administrator. */
	public static void signInAdministrator() {
		signIn(new Grant(Role.ADMINISTRATOR, null, null));
	}

	/** Signs out. */
	public static void signOut() {
		GRANTS.remove();
		SecurityContextHolder.clearContext();
	}

}
