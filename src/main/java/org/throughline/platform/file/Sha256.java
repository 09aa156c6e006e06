package org.throughline.platform.file;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Computes SHA-256 checksums. */
public final class Sha256 {

	private Sha256() {
	}

	/** Returns the SHA-256 of the bytes as hexadecimal digits. */
	public static String of(byte[] content) {
		return hex(digest().digest(content));
	}

	/** Returns a digest for bytes that arrive in parts. */
	public static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Returns a checksum as hexadecimal digits. */
	public static String hex(byte[] sum) {
		return HexFormat.of().formatHex(sum);
	}

}
