package org.throughline.account;

import java.io.ByteArrayOutputStream;
import java.time.Instant;

/** Shows codes as an authenticator app does. */
public final class TestCodes {

	private TestCodes() {
	}

	/** Returns the code of a key, in base 32, at a time. */
	public static String of(String key, Instant at) {
		var secret = new ByteArrayOutputStream();
		int bits = 0;
		int value = 0;
		for (char letter : key.toCharArray()) {
			value = value << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter);
			bits += 5;
			if (bits >= 8) {
				bits -= 8;
				secret.write(value >> bits);
				value &= (1 << bits) - 1;
			}
		}
		return OneTimeCode.of(secret.toByteArray(), OneTimeCode.period(at));
	}

}
