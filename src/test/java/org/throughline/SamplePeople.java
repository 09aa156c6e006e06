package org.throughline;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import org.throughline.platform.security.SignedInUser;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * The people of the sample, to send requests as.
 */
public class SamplePeople {

	private final JdbcClient jdbc;

	SamplePeople(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Sends a request as a person of the sample, signed in.
	 * @param name what stands before the @ of the address, such as
	 * {@code business.manager}
	 */
	public RequestPostProcessor as(String name) {
		return user(person(name));
	}

	/** A person of the sample as the session holds them. */
	public SignedInUser person(String name) {
		return this.jdbc.sql("select id, email, display_name, enabled, password_hash from user_account where email = ?")
			.param(name + "@oxfordshire.example")
			.query((row, number) -> new SignedInUser(row.getObject("id", UUID.class), row.getString("email"),
					row.getString("display_name"), row.getBoolean("enabled"), row.getString("password_hash")))
			.single();
	}

}
