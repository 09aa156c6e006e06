package org.throughline.platform.web;

import java.io.IOException;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

import org.throughline.platform.database.DatabaseFailure;

/**
 * Answers with a plain page while the database cannot be reached, does not answer in time
 * or takes no changes. The filter runs before the session filter. Pages work again as
 * soon as the database does.
 */
class DatabaseDownFilter implements Filter {

	private static final Logger logger = LoggerFactory.getLogger(DatabaseDownFilter.class);

	private static final String RETRY_AFTER_SECONDS = "30";

	private final PlainPage down = new PlainPage("database-down");

	private final PlainPage notWritable = new PlainPage("database-not-writable");

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		try {
			chain.doFilter(request, response);
		}
		catch (IOException | ServletException | RuntimeException ex) {
			var failure = DatabaseFailure.of(ex);
			if (response.isCommitted() || failure == null) {
				throw ex;
			}
			logger.warn("The database does not answer as usual: {}", failure);
			response.reset();
			var answer = (HttpServletResponse) response;
			answer.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
			answer.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
			var page = (failure == DatabaseFailure.NOT_WRITABLE) ? this.notWritable : this.down;
			page.write(answer);
		}
	}

}
