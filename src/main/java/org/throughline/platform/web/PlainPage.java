package org.throughline.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * A page that needs neither the database nor other files: its style is in the page and
 * allowed by its hash.
 */
final class PlainPage {

	private final byte[] page;

	private final String contentSecurityPolicy;

	PlainPage(String resource) {
		try {
			String html = new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
			this.page = html.getBytes(StandardCharsets.UTF_8);
			String style = html.substring(html.indexOf("<style>") + "<style>".length(), html.indexOf("</style>"));
			this.contentSecurityPolicy = "default-src 'none'; style-src 'sha256-" + sha256(style)
					+ "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Writes the page; the caller has set the status. */
	void write(HttpServletResponse response) throws IOException {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader("Content-Security-Policy", this.contentSecurityPolicy);
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("X-Frame-Options", "DENY");
		response.setHeader("Referrer-Policy", "same-origin");
		response.setContentType(MediaType.TEXT_HTML_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8);
		response.setContentLength(this.page.length);
		response.getOutputStream().write(this.page);
	}

	private static String sha256(String text) {
		try {
			return Base64.getEncoder()
				.encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
