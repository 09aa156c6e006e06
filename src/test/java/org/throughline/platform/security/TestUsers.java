package org.throughline.platform.security;

import java.util.List;
import java.util.UUID;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * People for tests: whoever is signed in on this thread holds the grants given.
 */
public final class TestUsers {

	private static final ThreadLocal<List<HeldGrant>> GRANTS = ThreadLocal.withInitial(List::of);

	private TestUsers() {
	}

	/** A current user whose grants come from {@link #signIn}. */
	public static CurrentUser currentUser() {
		return new CurrentUser((id) -> GRANTS.get());
	}

	/** Signs someone in on this thread. */
	public static void signIn(HeldGrant... grants) {
		GRANTS.set(List.of(grants));
		var person = new SignedInUser(UUID.randomUUID(), "someone@example.org", "Someone", true, null);
		SecurityContextHolder.getContext()
			.setAuthentication(new UsernamePasswordAuthenticationToken(person, null, List.of()));
	}

	/** Signs in a business manager of this partnership. */
	public static void signInManagerOf(UUID partnershipId) {
		signIn(new HeldGrant(Role.BUSINESS_MANAGER, partnershipId, null));
	}

	/** Signs in an administrator. */
	public static void signInAdministrator() {
		signIn(new HeldGrant(Role.ADMINISTRATOR, null, null));
	}

	/** Back to the public. */
	public static void signOut() {
		GRANTS.remove();
		SecurityContextHolder.clearContext();
	}

}
