package org.throughline.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

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

	private final JdbcClient jdbc;

	private final String given;

	private volatile @Nullable SecretKeySpec key;

	InstallationSecret(JdbcClient jdbc, Environment environment) {
		this.jdbc = jdbc;
		this.given = environment.getProperty("throughline.secret", "");
	}

	/** Returns the signature of a text. */
	public String sign(String text) {
		try {
			var mac = Mac.getInstance(ALGORITHM);
			mac.init(key());
			return Base64.getUrlEncoder()
				.withoutPadding()
				.encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private SecretKeySpec key() {
		var known = this.key;
		if (known == null) {
			byte[] secret = this.given.isEmpty() ? stored() : this.given.getBytes(StandardCharsets.UTF_8);
			known = new SecretKeySpec(secret, ALGORITHM);
			this.key = known;
		}
		return known;
	}

	private byte[] stored() {
		var found = this.jdbc.sql("select secret from installation_secret").query(byte[].class).optional();
		if (found.isPresent()) {
			return found.get();
		}
		byte[] fresh = new byte[LENGTH];
		new SecureRandom().nextBytes(fresh);
		this.jdbc.sql("insert into installation_secret (secret) values (?) on conflict do nothing")
			.param(fresh)
			.update();
		return this.jdbc.sql("select secret from installation_secret").query(byte[].class).single();
	}

}
