package org.throughline.account;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

import org.throughline.platform.security.SignedInUser;

/**
 * Authenticates with email address and password. Unknown addresses, wrong passwords,
 * disabled accounts and accounts without a password get the same answer after the same
 * work, so that nobody learns who has an account. People with a second factor are asked
 * for it next.
 */
@Component
class PasswordAuthenticationProvider implements AuthenticationProvider {

	private final JdbcClient jdbc;

	private final PasswordEncoder passwords;

	private final SignInThrottle throttle;

	private final SecondFactors factors;

	private final SecurityEvents events;

	/** Compared with if there is no password, to do the same work. */
	private final String decoy;

	PasswordAuthenticationProvider(JdbcClient jdbc, PasswordEncoder passwords, SignInThrottle throttle,
			SecondFactors factors, SecurityEvents events) {
		this.jdbc = jdbc;
		this.passwords = passwords;
		this.throttle = throttle;
		this.factors = factors;
		this.events = events;
		this.decoy = Optional.ofNullable(passwords.encode(UUID.randomUUID().toString())).orElseThrow();
	}

	@Override
	public Authentication authenticate(Authentication attempt) {
		String typed = attempt.getName();
		String email = UserAccount.inLowerCase(typed);
		String address = (attempt.getDetails() instanceof WebAuthenticationDetails details) ? details.getRemoteAddress()
				: "unknown";
		var wait = this.throttle.attempt(email, address);
		if (wait.isPresent()) {
			this.events.recordOf(SecurityEventKind.SIGN_IN_THROTTLED, typed, null, null);
			throw new SignInThrottled(wait.get());
		}
		var known = find(email);
		String hash = known.map(Known::passwordHash).orElse(this.decoy);
		boolean right = this.passwords.matches(password(attempt), hash);
		if (!right || known.isEmpty() || known.get().passwordHash() == null || !known.get().enabled()) {
			this.events.recordOf(SecurityEventKind.SIGN_IN_FAILED, typed, null, null);
			this.throttle.clean();
			throw new BadCredentialsException("sign-in failed");
		}
		this.throttle.succeeded(email, address);
		var person = known.get().person();
		if (this.factors.has(person.id())) {
			throw new SecondStepNeeded(new PendingSignIn(person, null));
		}
		this.events.recordOf(SecurityEventKind.SIGNED_IN, person.displayName(), person.id(), email);
		var result = UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities());
		result.setDetails(attempt.getDetails());
		return result;
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
	}

	private Optional<Known> find(String email) {
		return this.jdbc.sql("""
				select id, email, display_name, enabled, password_hash, ended_sessions(id) as sessions from user_account
				where email = ?""")
			.param(email)
			.query((row, number) -> new Known(
					new SignedInUser(row.getObject("id", UUID.class), row.getString("email"),
							row.getString("display_name"), row.getInt("sessions")),
					row.getBoolean("enabled"), row.getString("password_hash")))
			.optional();
	}

	private static String password(Authentication attempt) {
		@Nullable Object password = attempt.getCredentials();
		return (password != null) ? password.toString() : "";
	}

	/** An account with this email address. */
	private record Known(SignedInUser person, boolean enabled, @Nullable String passwordHash) {

	}

}
