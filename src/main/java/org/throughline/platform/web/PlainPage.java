package org.throughline.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

import org.throughline.platform.file.Sha256;

/**
 * A page that needs neither the database nor other files: its style is in the page and
 * allowed by its hash.
 */
final class PlainPage {

	private final byte[] page;

	private final String contentSecurityPolicy;

	/** Reads the content of the page, which begins with its heading. */
	PlainPage(String name) {
		String content = read(name);
		String html = read("frame").replace("{heading}", between("<h1>", "</h1>", content))
			.replace("{content}", content);
		this.page = html.getBytes(StandardCharsets.UTF_8);
		this.contentSecurityPolicy = "default-src 'none'; style-src 'sha256-"
				+ sha256(between("<style>", "</style>", html))
				+ "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
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

	private static String read(String name) {
		try {
			return new ClassPathResource("pages/" + name + ".html").getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String between(String start, String end, String html) {
		return html.substring(html.indexOf(start) + start.length(), html.indexOf(end));
	}

	private static String sha256(String text) {
		return Base64.getEncoder().encodeToString(Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8)));
	}

}
