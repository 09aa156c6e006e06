package org.throughline.platform.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.MDC;

import org.springframework.web.filter.OncePerRequestFilter;

import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.CurrentUser;

/**
 * Assigns an identifier to each request for the log and the history. The log also
 * contains the identifier of the signed-in person, never a name.
 */
class RequestIdFilter extends OncePerRequestFilter {

	/** The key of the identifier in the log and the history. */
	static final String REQUEST = "request";

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		MDC.put(REQUEST, TimeOrderedId.next().toString());
		try {
			chain.doFilter(request, response);
		}
		finally {
			MDC.remove(REQUEST);
			MDC.remove(CurrentUser.LOGGED);
		}
	}

}
