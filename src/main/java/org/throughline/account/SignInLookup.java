package org.throughline.account;

import java.util.Locale;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

import org.throughline.platform.security.SignedInUser;

/**
 * Finds who wants to sign in, by email in lower case. An account without a password has
 * an empty hash, which no password matches.
 */
@Component
class SignInLookup implements UserDetailsService {

	private final JdbcClient jdbc;

	SignInLookup(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public UserDetails loadUserByUsername(String email) {
		return this.jdbc.sql("""
				select id, email, display_name, enabled, password_hash from user_account where email = ?""")
			.param(email.strip().toLowerCase(Locale.ROOT))
			.query((row, number) -> new SignedInUser(row.getObject("id", UUID.class), row.getString("email"),
					row.getString("display_name"), row.getBoolean("enabled"), row.getString("password_hash")))
			.optional()
			.orElseThrow(() -> new UsernameNotFoundException("no such account"));
	}

}
