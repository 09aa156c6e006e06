package org.throughline.account;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.security.Role;
import org.throughline.platform.security.SignedInUser;

/**
 * Adds users without a password for tests, and their grants.
 */
@TestComponent
@Transactional
public class TestAccounts {

	private final EntityManager entities;

	public TestAccounts(EntityManager entities) {
		this.entities = entities;
	}

	/** Adds a user. */
	public SignedInUser add(String displayName) {
		return add(UUID.randomUUID() + "@example.org", displayName);
	}

	/** Adds a user with this email address. */
	public SignedInUser add(String email, String displayName) {
		var account = new UserAccount(email, displayName, Instant.parse("2026-01-01T00:00:00Z"));
		this.entities.persist(account);
		this.entities.flush();
		return new SignedInUser(account.id(), email, displayName);
	}

	/** Gives a user a role and returns the identifier of the grant. */
	public UUID grant(SignedInUser user, Role role, @Nullable UUID partnership, @Nullable UUID organisation) {
		var grant = this.entities.find(UserAccount.class, user.id()).grant(role, partnership, organisation);
		this.entities.flush();
		return grant.id();
	}

	/** Saves a search of a person and returns its identifier. */
	public UUID saveSearch(SignedInUser person, String name, String query) {
		var search = new SavedSearch(person.id(), name, SavedSearchDetails.SEARCH, query);
		this.entities.persist(search);
		this.entities.flush();
		return search.id();
	}

	/** Gives the user with this email address a role. */
	public void grant(String email, Role role, UUID partnership, @Nullable UUID organisation) {
		account(email).grant(role, partnership, organisation);
		this.entities.flush();
	}

	/** Lets a user act for an organisation in all their roles. */
	public void represent(String email, UUID partnership, UUID organisation) {
		var account = account(email);
		account.grants().forEach((grant) -> {
			account.revoke(grant);
			account.grant(grant.role(), partnership, organisation);
		});
		this.entities.flush();
	}

	/** Removes all grants in a partnership. */
	public void removeGrants(UUID partnership) {
		this.entities.createQuery("delete from RoleGrant g where g.partnershipId = :partnership")
			.setParameter("partnership", partnership)
			.executeUpdate();
	}

	private UserAccount account(String email) {
		return this.entities.createQuery("select a from UserAccount a where a.email = :email", UserAccount.class)
			.setParameter("email", email)
			.getSingleResult();
	}

}
