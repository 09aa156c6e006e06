package org.throughline.platform.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.MDC;

import org.springframework.web.filter.OncePerRequestFilter;

import org.throughline.platform.persistence.TimeOrderedId;

/**
 * Gives each request a name that stands in the log and in the history of what it changed.
 */
class RequestIdFilter extends OncePerRequestFilter {

	/** Under this key the log and the history find the name. */
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
		}
	}

}
