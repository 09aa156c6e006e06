package org.throughline.account;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes of authenticator apps: six digits for each period of 30 seconds (RFC 6238, with
 * HMAC-SHA-1, the only variant that all apps know).
 */
final class OneTimeCode {

	private static final String ALGORITHM = "HmacSHA1";

	private static final int PERIOD = 30;

	private OneTimeCode() {
	}

	/** Returns the number of the period of 30 seconds. */
	static long period(Instant instant) {
		return Math.floorDiv(instant.getEpochSecond(), PERIOD);
	}

	/** Returns the code of a period. */
	static String of(byte[] secret, long period) {
		try {
			var mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(secret, ALGORITHM));
			byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(period).array());
			int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & Integer.MAX_VALUE;
			return "%06d".formatted(number % 1_000_000);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
