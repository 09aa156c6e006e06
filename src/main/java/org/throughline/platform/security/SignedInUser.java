package org.throughline.platform.security;

import java.io.Serial;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The user of a session. The grants are not part of it; {@link CurrentUser} looks them up
 * for each request.
 */
public final class SignedInUser implements UserDetails, CredentialsContainer {

	@Serial
	private static final long serialVersionUID = 1L;

	private final UUID id;

	private final String email;

	private final String displayName;

	private final boolean enabled;

	/** Whether the person came by a private link instead of signing in. */
	private final boolean byLink;

	private @Nullable String passwordHash;

	public SignedInUser(UUID id, String email, String displayName, boolean enabled, @Nullable String passwordHash) {
		this(id, email, displayName, enabled, passwordHash, false);
	}

	private SignedInUser(UUID id, String email, String displayName, boolean enabled, @Nullable String passwordHash,
			boolean byLink) {
		this.byLink = byLink;
		this.id = id;
		this.email = email;
		this.displayName = displayName;
		this.enabled = enabled;
		this.passwordHash = passwordHash;
	}

	/**
	 * Returns a person who came by a private link. What they save is recorded under their
	 * name with the words "by link".
	 */
	public static SignedInUser byLink(UUID id, String email, String displayName) {
		return new SignedInUser(id, email, displayName + " (by link)", true, null, true);
	}

	/** Returns whether the person came by a private link instead of signing in. */
	public boolean isByLink() {
		return this.byLink;
	}

	public UUID id() {
		return this.id;
	}

	public String displayName() {
		return this.displayName;
	}

	@Override
	public Collection<? extends GrantedAuthority> getAuthorities() {
		return List.of();
	}

	@Override
	public @Nullable String getPassword() {
		return this.passwordHash;
	}

	@Override
	public String getUsername() {
		return this.email;
	}

	@Override
	public boolean isEnabled() {
		return this.enabled;
	}

	@Override
	public void eraseCredentials() {
		this.passwordHash = null;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof SignedInUser user && this.id.equals(user.id);
	}

	@Override
	public int hashCode() {
		return this.id.hashCode();
	}

}
