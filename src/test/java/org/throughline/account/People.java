package org.throughline.account;

import java.util.List;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

import org.throughline.partnership.OrganisationKind;
import org.throughline.partnership.TestOrganisations;
import org.throughline.partnership.TestPartnerships;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.Role;
import org.throughline.platform.security.SignedInUser;

/**
 * Users with sign-in for tests, each with a new email address, and a partnership to work
 * in.
 */
@TestComponent
public class People {

	/** The password of all these users. */
	public static final String PASSWORD = "correct horse battery";

	private final AccountService accounts;

	private final CurrentUser currentUser;

	private final TestPartnerships partnerships;

	private final TestOrganisations organisations;

	private int number;

	People(AccountService accounts, CurrentUser currentUser, TestPartnerships partnerships,
			TestOrganisations organisations) {
		this.accounts = accounts;
		this.currentUser = currentUser;
		this.partnerships = partnerships;
		this.organisations = organisations;
	}

	/** Adds a user with these grants. */
	public SignedInUser someone(NewGrant... grants) {
		String email = "person" + (++this.number) + "@example.org";
		var profile = this.currentUser.asProcess("test", () -> this.accounts
			.addWithPassword(new NewUser(email, "Person " + this.number), PASSWORD, List.of(grants)));
		return new SignedInUser(profile.id(), email, profile.displayName());
	}

	/** Adds an administrator. */
	public SignedInUser administrator() {
		return someone(new NewGrant(Role.ADMINISTRATOR, null, null));
	}

	/** Adds a business manager of the partnership. */
	public SignedInUser managerOf(String partnership) {
		return someone(new NewGrant(Role.BUSINESS_MANAGER, partnership, null));
	}

	/** Adds a partnership and returns its slug. */
	public String partnership() {
		String slug = "county-" + (++this.number);
		this.partnerships.add(slug, "County " + this.number);
		return slug;
	}

	/** Adds an organisation and returns its slug. */
	public String organisation(String name) {
		String slug = "organisation-" + (++this.number);
		this.organisations.add(slug, OrganisationKind.POLICE, name);
		return slug;
	}

	/** Adds an organisation that is a member of a partnership and returns its slug. */
	public String member(String partnership, String name) {
		String slug = organisation(name);
		this.partnerships.addMember(this.partnerships.id(partnership), this.organisations.id(slug));
		return slug;
	}

	/** Signs in a user on this thread. */
	public static void signIn(SignedInUser user) {
		SecurityContextHolder.getContext()
			.setAuthentication(new UsernamePasswordAuthenticationToken(user, null, List.of()));
	}

	/** Signs out. */
	public static void signOut() {
		SecurityContextHolder.clearContext();
	}

}
