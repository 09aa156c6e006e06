package org.throughline.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

import org.throughline.account.AccountService;
import org.throughline.platform.security.SignedInUser;

/**
 * Redirects to the requested page after sign-in, or to the person's start page.
 */
@Component
class SignInSuccess extends SavedRequestAwareAuthenticationSuccessHandler {

	private final AccountService accounts;

	SignInSuccess(AccountService accounts) {
		this.accounts = accounts;
	}

	@Override
	protected String determineTargetUrl(HttpServletRequest request, HttpServletResponse response,
			@Nullable Authentication authentication) {
		return (authentication != null && authentication.getPrincipal() instanceof SignedInUser user)
				? this.accounts.startAddress(user.id()) : "/";
	}

}
