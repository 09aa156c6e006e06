package org.throughline.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

import org.throughline.platform.file.Sha256;

/**
 * Secrets of links: 256 random bits, of which only the SHA-256 hash is stored.
 */
final class LinkSecret {

	private static final SecureRandom RANDOM = new SecureRandom();

	private LinkSecret() {
	}

	static String random() {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bits(32));
	}

	/** Returns so many random bytes. */
	static byte[] bits(int length) {
		byte[] bits = new byte[length];
		RANDOM.nextBytes(bits);
		return bits;
	}

	static String hash(String secret) {
		return Sha256.of(secret.getBytes(StandardCharsets.UTF_8));
	}

}
