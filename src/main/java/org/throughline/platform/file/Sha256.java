package org.throughline.platform.file;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The fingerprint of a file.
 */
public final class Sha256 {

	private Sha256() {
	}

	/** The SHA-256 of these bytes in hexadecimal digits. */
	public static String of(byte[] content) {
		return hex(digest().digest(content));
	}

	/** Sums up bytes that come one after the other. */
	public static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** A sum in hexadecimal digits. */
	public static String hex(byte[] sum) {
		return HexFormat.of().formatHex(sum);
	}

}
