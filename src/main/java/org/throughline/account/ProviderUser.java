package org.throughline.account;

import java.io.Serial;

import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

import org.throughline.platform.security.SignedInUser;

/** Somebody whom a provider has signed in, with their account. */
public final class ProviderUser extends DefaultOidcUser {

	@Serial
	private static final long serialVersionUID = 1L;

	private final SignedInUser person;

	private final boolean secondStepPassed;

	ProviderUser(OidcUser user, SignedInUser person, boolean secondStepPassed) {
		super(user.getAuthorities(), user.getIdToken(), user.getUserInfo());
		this.person = person;
		this.secondStepPassed = secondStepPassed;
	}

	/** Returns whose account it is. */
	public SignedInUser person() {
		return this.person;
	}

	/** Returns whether the sign-in counts as second step. */
	public boolean isSecondStepPassed() {
		return this.secondStepPassed;
	}

}
