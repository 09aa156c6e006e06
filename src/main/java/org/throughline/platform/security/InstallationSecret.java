package org.throughline.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Signs texts that pages carry and send back. The secret is made once and kept in the
 * database, so that all copies of the application share it; the setting
 * {@code throughline.secret} replaces it. It is in no archive and in no log.
 */
@Component
public class InstallationSecret {

	private static final String ALGORITHM = "HmacSHA256";

	private static final int LENGTH = 32;

	private final SecretKeySpec key;

	InstallationSecret(JdbcClient jdbc, Environment environment) {
		String given = environment.getProperty("throughline.secret", "");
		this.key = new SecretKeySpec(given.isEmpty() ? stored(jdbc) : given.getBytes(StandardCharsets.UTF_8),
				ALGORITHM);
	}

	/** Returns the signature of a text. */
	public String sign(String text) {
		try {
			var mac = Mac.getInstance(ALGORITHM);
			mac.init(this.key);
			return Base64.getUrlEncoder()
				.withoutPadding()
				.encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static byte[] stored(JdbcClient jdbc) {
		var found = jdbc.sql("select secret from installation_secret").query(byte[].class).optional();
		if (found.isPresent()) {
			return found.get();
		}
		byte[] fresh = new byte[LENGTH];
		new SecureRandom().nextBytes(fresh);
		jdbc.sql("insert into installation_secret (secret) values (?) on conflict do nothing").param(fresh).update();
		return jdbc.sql("select secret from installation_secret").query(byte[].class).single();
	}

}
