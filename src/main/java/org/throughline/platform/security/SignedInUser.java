package org.throughline.platform.security;

import java.io.Serial;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The user of a session. The grants are not part of it; {@link CurrentUser} looks them up
 * for each request.
 */
public final class SignedInUser implements UserDetails {

	@Serial
	private static final long serialVersionUID = 2L;

	/**
	 * The attribute of a session with the number of {@link #sessions()} when it began.
	 */
	public static final String SESSIONS = "sessions";

	private final UUID id;

	private final String email;

	private final String displayName;

	/** Whether the person came by a private link instead of signing in. */
	private final boolean byLink;

	private final int sessions;

	public SignedInUser(UUID id, String email, String displayName) {
		this(id, email, displayName, 0);
	}

	/**
	 * A person who is signing in.
	 * @param sessions how often their sessions have been ended
	 */
	public SignedInUser(UUID id, String email, String displayName, int sessions) {
		this(id, email, displayName, false, sessions);
	}

	private SignedInUser(UUID id, String email, String displayName, boolean byLink, int sessions) {
		this.id = id;
		this.email = email;
		this.displayName = displayName;
		this.byLink = byLink;
		this.sessions = sessions;
	}

	/**
	 * Returns the person as one who came by a private link. What they save is recorded
	 * under their name with the words "by link".
	 */
	public SignedInUser byLink() {
		return new SignedInUser(this.id, this.email, this.displayName + " (by link)", true, 0);
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

	/** Returns how often the person's sessions had been ended when they signed in. */
	public int sessions() {
		return this.sessions;
	}

	@Override
	public Collection<? extends GrantedAuthority> getAuthorities() {
		return List.of();
	}

	/** Returns {@code null}: no session holds a password. */
	@Override
	public @Nullable String getPassword() {
		return null;
	}

	@Override
	public String getUsername() {
		return this.email;
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
