package org.throughline.account;

import java.io.Serial;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

import org.throughline.platform.security.SignedInUser;

/** A person signed in by a provider, with their account. */
public final class ProviderUser extends DefaultOidcUser {

	@Serial
	private static final long serialVersionUID = 1L;

	private final SignedInUser person;

	private final @Nullable Instant secondStepAt;

	ProviderUser(OidcUser user, SignedInUser person, @Nullable Instant secondStepAt) {
		super(user.getAuthorities(), user.getIdToken(), user.getUserInfo());
		this.person = person;
		this.secondStepAt = secondStepAt;
	}

	/** Returns whose account it is. */
	public SignedInUser person() {
		return this.person;
	}

	/**
	 * Returns when the person passed what counts as second step; {@code null} if nothing
	 * does.
	 */
	public @Nullable Instant secondStepAt() {
		return this.secondStepAt;
	}

}
