package org.throughline.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.persistence.AggregateRoot;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.Role;

/**
 * A person's account with its grants.
 */
@Entity
class UserAccount extends AggregateRoot {

	private String email;

	private String displayName;

	private @Nullable String passwordHash;

	private boolean enabled = true;

	private Instant createdAt;

	@OneToMany(mappedBy = "user", cascade = CascadeType.ALL, orphanRemoval = true)
	private List<RoleGrant> grants = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected UserAccount() {
	}

	UserAccount(String email, String displayName, Instant createdAt) {
		super(TimeOrderedId.next());
		Assert.hasText(displayName, "A user has a name");
		this.email = inLowerCase(email);
		Assert.isTrue(this.email.contains("@"), "A user is known by an email address");
		this.displayName = displayName.strip();
		this.createdAt = createdAt;
	}

	/** Returns the canonical spelling of an email address. */
	static String inLowerCase(String email) {
		return email.strip().toLowerCase(Locale.ROOT);
	}

	String email() {
		return this.email;
	}

	String displayName() {
		return this.displayName;
	}

	@Nullable String passwordHash() {
		return this.passwordHash;
	}

	boolean isEnabled() {
		return this.enabled;
	}

	boolean isAdministrator() {
		return this.grants.stream().anyMatch((grant) -> grant.role() == Role.ADMINISTRATOR);
	}

	boolean holds(Role role, UUID partnershipId) {
		return this.grants.stream()
			.anyMatch((grant) -> grant.role() == role && partnershipId.equals(grant.partnershipId()));
	}

	List<RoleGrant> grants() {
		return List.copyOf(this.grants);
	}

	RoleGrant grant(Role role, @Nullable UUID partnershipId, @Nullable UUID organisationId) {
		return grant(role, partnershipId, organisationId, null);
	}

	RoleGrant grant(Role role, @Nullable UUID partnershipId, @Nullable UUID organisationId, @Nullable UUID groupId) {
		var grant = new RoleGrant(this, role, partnershipId, organisationId, groupId);
		if (this.grants.stream().anyMatch(grant::sameAs)) {
			throw new RuleViolation("role", "grant.existing");
		}
		this.grants.add(grant);
		return grant;
	}

	Optional<RoleGrant> grant(UUID grantId) {
		return this.grants.stream().filter((grant) -> grant.id().equals(grantId)).findFirst();
	}

	void revoke(RoleGrant grant) {
		this.grants.remove(grant);
	}

	void disable() {
		this.enabled = false;
	}

	void enable() {
		this.enabled = true;
	}

	void keepPassword(String hash) {
		Assert.hasText(hash, "A password is kept as its hash");
		this.passwordHash = hash;
	}

}
