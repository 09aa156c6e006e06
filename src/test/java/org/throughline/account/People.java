package org.throughline.account;

import java.util.List;
import java.util.UUID;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.Role;
import org.throughline.platform.security.SignedInUser;

/**
 * People for tests, each with a new email address, and a partnership to work in.
 */
@TestConfiguration(proxyBeanMethods = false)
public class People {

	/** The password of everyone here. */
	public static final String PASSWORD = "correct horse battery";

	private final AccountService accounts;

	private final CurrentUser currentUser;

	private final JdbcClient jdbc;

	private int number;

	People(AccountService accounts, CurrentUser currentUser, JdbcClient jdbc) {
		this.accounts = accounts;
		this.currentUser = currentUser;
		this.jdbc = jdbc;
	}

	/** Someone with these grants. */
	public SignedInUser someone(NewGrant... grants) {
		String email = "person" + (++this.number) + "@example.org";
		var profile = this.currentUser.asProcess("test", () -> this.accounts
			.addSampleAccount(new NewUser(email, "Person " + this.number), PASSWORD, List.of(grants)));
		return new SignedInUser(profile.id(), email, profile.displayName(), true, null);
	}

	/** A new administrator. */
	public SignedInUser administrator() {
		return someone(new NewGrant(Role.ADMINISTRATOR, null, null));
	}

	/** A new business manager of the partnership. */
	public SignedInUser managerOf(String partnership) {
		return someone(new NewGrant(Role.BUSINESS_MANAGER, partnership, null));
	}

	/** The slug of a new partnership. */
	public String partnership() {
		String slug = "county-" + (++this.number);
		this.jdbc.sql("insert into partnership (id, slug, area, version) values (?, ?, ?, 0)")
			.params(TimeOrderedId.next(), slug, "County " + this.number)
			.update();
		return slug;
	}

	/** The slug of a new organisation with a name. */
	public String organisation(String name) {
		String slug = "organisation-" + (++this.number);
		UUID id = TimeOrderedId.next();
		this.jdbc.sql("insert into organisation (id, slug, kind, version) values (?, ?, 'POLICE', 0)")
			.params(id, slug)
			.update();
		this.jdbc.sql("insert into organisation_name (id, organisation_id, name) values (?, ?, ?)")
			.params(TimeOrderedId.next(), id, name)
			.update();
		return slug;
	}

	/** Signs someone in on this thread. */
	public static void signIn(SignedInUser user) {
		SecurityContextHolder.getContext()
			.setAuthentication(new UsernamePasswordAuthenticationToken(user, null, List.of()));
	}

	/** Back to the public. */
	public static void signOut() {
		SecurityContextHolder.clearContext();
	}

}
