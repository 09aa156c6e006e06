package org.throughline.platform.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Signs texts that pages contain and send back, and encrypts people's secrets. The secret
 * is made once and kept in the database, so that all copies of the application share it;
 * the setting {@code throughline.secret} replaces it. It is in no archive and in no log.
 */
@Component
public class InstallationSecret {

	private static final String ALGORITHM = "HmacSHA256";

	private static final int LENGTH = 32;

	private static final int NONCE = 12;

	private static final int TAG_BITS = 128;

	private static final Logger logger = LoggerFactory.getLogger(InstallationSecret.class);

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

	/** Encrypts what only this installation may read. */
	public byte[] encrypt(byte[] content) {
		byte[] nonce = new byte[NONCE];
		new SecureRandom().nextBytes(nonce);
		try {
			byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(content);
			return ByteBuffer.allocate(NONCE + encrypted.length).put(nonce).put(encrypted).array();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Returns what was encrypted; empty if it was with another secret or has been changed
	 * since.
	 */
	public Optional<byte[]> decrypt(byte[] encrypted) {
		try {
			return Optional.of(cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(encrypted, NONCE)).doFinal(encrypted, NONCE,
					encrypted.length - NONCE));
		}
		catch (GeneralSecurityException ex) {
			logger.warn("What was encrypted with another secret of the installation cannot be read");
			return Optional.empty();
		}
	}

	private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
		byte[] encryptionKey = Base64.getUrlDecoder().decode(sign("encryption"));
		var cipher = Cipher.getInstance("AES/GCM/NoPadding");
		cipher.init(mode, new SecretKeySpec(encryptionKey, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
		return cipher;
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
