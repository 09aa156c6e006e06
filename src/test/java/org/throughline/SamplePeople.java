package org.throughline;

import java.util.List;
import java.util.UUID;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import org.throughline.platform.security.SignedInUser;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** The users of the sample, to send requests as. */
@TestComponent
public class SamplePeople {

	private final JdbcClient jdbc;

	SamplePeople(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Sends a request as a user of the sample.
	 * @param name the part of the email address before the @, such as {@code
	 * business.manager}
	 */
	public RequestPostProcessor as(String name) {
		return user(person(name));
	}

	/** Signs a user of the sample in, for calls of services. */
	public void signIn(String name) {
		SecurityContextHolder.getContext()
			.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person(name), null, List.of()));
	}

	/** Returns a user of the sample as stored in a session. */
	public SignedInUser person(String name) {
		return this.jdbc.sql("select id, email, display_name from user_account where email = ?")
			.param(name + "@oxfordshire.example")
			.query((row, number) -> new SignedInUser(row.getObject("id", UUID.class), row.getString("email"),
					row.getString("display_name")))
			.single();
	}

}
