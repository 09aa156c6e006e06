package org.throughline.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import io.nayuki.qrcodegen.QrCode;

/**
 * The key of an authenticator app that is being set up.
 *
 * @param email whose it is
 * @param key the secret in base 32 (RFC 4648), as people type it
 */
public record AuthenticatorKey(String email, String key) {

	private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

	/** Modules around a QR code (ISO/IEC 18004). */
	private static final int EDGE = 4;

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

	/**
	 * Returns the address as a QR code: a picture in SVG, with the quiet edge it needs.
	 */
	public String picture() {
		var code = QrCode.encodeText(address(), QrCode.Ecc.MEDIUM);
		int size = code.size + 2 * EDGE;
		var dark = new StringBuilder();
		for (int y = 0; y < code.size; y++) {
			for (int x = 0; x < code.size; x++) {
				if (code.getModule(x, y)) {
					dark.append("M%d,%dh1v1h-1z".formatted(x + EDGE, y + EDGE));
				}
			}
		}
		return """
				<svg xmlns="http://www.w3.org/2000/svg" id="qr-code" role="img" aria-label="QR code of the key" width="220" height="220" \
				viewBox="0 0 %1$d %1$d"><path fill="white" d="M0,0h%1$dv%1$dH0z"/><path d="%2$s"/></svg>"""
			.formatted(size, dark);
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

}
