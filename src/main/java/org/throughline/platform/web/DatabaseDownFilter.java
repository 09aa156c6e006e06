package org.throughline.platform.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Answers with a plain page while the database cannot be reached. The filter is the
 * outermost one, before the session, and its page needs no other resources. Pages work
 * again as soon as the database does.
 */
class DatabaseDownFilter implements Filter {

	private static final Logger logger = LoggerFactory.getLogger(DatabaseDownFilter.class);

	private static final String RETRY_AFTER_SECONDS = "30";

	private final byte[] page;

	private final String contentSecurityPolicy;

	DatabaseDownFilter() throws IOException {
		String html = new ClassPathResource("pages/database-down.html").getContentAsString(StandardCharsets.UTF_8);
		this.page = html.getBytes(StandardCharsets.UTF_8);
		String style = html.substring(html.indexOf("<style>") + "<style>".length(), html.indexOf("</style>"));
		this.contentSecurityPolicy = "default-src 'none'; style-src 'sha256-" + sha256(style)
				+ "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		try {
			chain.doFilter(request, response);
		}
		catch (IOException | ServletException | RuntimeException ex) {
			if (response.isCommitted() || !DatabaseFailure.isUnreachable(ex)) {
				throw ex;
			}
			logger.warn("The database cannot be reached: {}", ex.getMessage());
			answer((HttpServletResponse) response);
		}
	}

	private void answer(HttpServletResponse response) throws IOException {
		response.reset();
		response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
		response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader("Content-Security-Policy", this.contentSecurityPolicy);
		response.setHeader("X-Content-Type-Options", "nosniff");
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
