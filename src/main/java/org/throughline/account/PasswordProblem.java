package org.throughline.account;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reasons for rejecting a password: length counts, composition does not (National Cyber
 * Security Centre, password administration for system owners).
 */
public enum PasswordProblem {

	/** Shorter than twelve characters. */
	TOO_SHORT,
	/** Longer than the hash function supports (72 bytes). */
	TOO_LONG,
	/** The person's own email address. */
	IS_EMAIL,
	/** One of the most common passwords. */
	TOO_COMMON;

	private static final int SHORTEST = 12;

	private static final int MOST_BYTES = 72;

	private static final Set<String> COMMON = Set.of("password1234", "password12345", "password123456",
			"passwordpassword", "passw0rd1234", "password123!", "123456789012", "1234567890123", "12345678901234",
			"123456789abc", "012345678910", "123123123123", "abcdefghijkl", "abcd12345678", "abc123456789",
			"qwertyuiopas", "qwertyuiop12", "qwertyuiop123", "qwerty123456", "qwertyuiop[]", "1q2w3e4r5t6y",
			"1qaz2wsx3edc", "letmeinletmein", "letmein12345", "welcome12345", "welcome123456", "iloveyou1234",
			"iloveyouiloveyou", "administrator", "administrator1", "admin1234567", "changeme1234", "changemenow1",
			"safeguarding", "safeguarding1", "safeguarding123", "safeguarding2025", "safeguarding2026",
			"childprotection", "throughline1", "throughline12", "throughline123", "throughline1234", "manchester123",
			"liverpool1234", "oxfordshire1", "oxfordshire123", "oxfordshire2025", "oxfordshire2026",
			"footballfootball");

	/**
	 * Returns the problem of a password for the person with this email address; empty if
	 * there is none.
	 */
	public static Optional<PasswordProblem> of(String email, String password) {
		String compared = password.strip().toLowerCase(Locale.ROOT);
		if (password.codePointCount(0, password.length()) < SHORTEST) {
			return Optional.of(TOO_SHORT);
		}
		if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
			return Optional.of(TOO_LONG);
		}
		if (compared.equals(email.strip().toLowerCase(Locale.ROOT))) {
			return Optional.of(IS_EMAIL);
		}
		if (COMMON.contains(compared) || compared.chars().distinct().count() == 1) {
			return Optional.of(TOO_COMMON);
		}
		return Optional.empty();
	}

}
