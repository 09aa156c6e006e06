package org.throughline.platform.security;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session that began before the sessions of its person were ended. Removing
 * sessions is not enough: a sign-in that is under way adds one a moment later.
 */
final class EndedSessions extends OncePerRequestFilter {

	private final CurrentUser currentUser;

	EndedSessions(CurrentUser currentUser) {
		this.currentUser = currentUser;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return request.getRequestURI().startsWith(request.getContextPath() + "/assets/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var session = request.getSession(false);
		if (session != null && session.getAttribute(SignedInUser.SESSIONS) instanceof Integer began
				&& CurrentUser.signedIn().isPresent() && began != this.currentUser.sessionsNow()) {
			session.invalidate();
			SecurityContextHolder.clearContext();
		}
		chain.doFilter(request, response);
	}

}
