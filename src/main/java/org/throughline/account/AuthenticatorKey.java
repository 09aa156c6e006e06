package org.throughline.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The key of an authenticator app that is being set up.
 *
 * @param email whose it is
 * @param key the secret in base 32 (RFC 4648), as people type it
 */
public record AuthenticatorKey(String email, String key) {

	private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

	static AuthenticatorKey of(String email, byte[] secret) {
		var key = new StringBuilder();
		for (int bit = 0; bit < secret.length * 8; bit += 5) {
			int value = 0;
			for (int i = bit; i < bit + 5; i++) {
				value = value << 1 | ((i < secret.length * 8) ? (secret[i / 8] >> (7 - i % 8)) & 1 : 0);
			}
			key.append(LETTERS.charAt(value));
		}
		return new AuthenticatorKey(email, key.toString());
	}

	/** Returns the key in groups of four letters, to be typed. */
	public String typed() {
		return this.key.replaceAll("(.{4})(?!$)", "$1 ");
	}

	/** Returns the address that apps read from a QR code (Google's Key URI format). */
	public String address() {
		return "otpauth://totp/Throughline:" + encoded(this.email) + "?secret=" + this.key + "&issuer=Throughline";
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

}
