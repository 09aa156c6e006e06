package org.throughline.platform.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests whose parameters cannot be read, for example because they are not
 * valid UTF-8 or too many. They leave one line in the log.
 */
class InvalidRequestFilter extends OncePerRequestFilter {

	private static final Logger LOG = LoggerFactory.getLogger(InvalidRequestFilter.class);

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			chain.doFilter(request, response);
		}
		catch (ServletException | RuntimeException ex) {
			var invalid = invalidParameter(ex);
			if (invalid == null) {
				throw ex;
			}
			LOG.info("The parameters of a request to {} cannot be read", request.getRequestURI());
			if (!response.isCommitted()) {
				response.sendError(invalid.getErrorCode());
			}
		}
	}

	private static @Nullable InvalidParameterException invalidParameter(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof InvalidParameterException invalid) {
				return invalid;
			}
		}
		return null;
	}

}
