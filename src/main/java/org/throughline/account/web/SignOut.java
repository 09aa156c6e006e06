package org.throughline.account.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * Leads to the home page after signing out. People who came by a provider are told that
 * they are still signed in there: a form may not lead there itself.
 */
@Component
class SignOut implements LogoutHandler, LogoutSuccessHandler {

	/** The attribute of a session with the provider that signed in. */
	static final String PROVIDER = "provider";

	@Override
	public void logout(HttpServletRequest request, HttpServletResponse response,
			@Nullable Authentication authentication) {
		var session = request.getSession(false);
		if (session != null) {
			request.setAttribute(PROVIDER, session.getAttribute(PROVIDER));
		}
	}

	@Override
	public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response,
			@Nullable Authentication authentication) throws IOException {
		Object provider = request.getAttribute(PROVIDER);
		response.sendRedirect(request.getContextPath() + ((provider != null) ? "/sign-in?signedOut=" + provider : "/"));
	}

}
