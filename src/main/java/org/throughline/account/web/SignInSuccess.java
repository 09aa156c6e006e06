package org.throughline.account.web;

import java.io.IOException;
import java.time.Duration;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

import org.throughline.account.AccountService;
import org.throughline.account.SessionService;
import org.throughline.platform.form.FormSeal;
import org.throughline.platform.form.UnsavedSubmission;
import org.throughline.platform.form.UnsavedTexts;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.SignedInUser;

/**
 * Redirects to the requested page after sign-in, or to the person's start page. A form
 * that the same person sent after the session had ended is shown again instead.
 */
@Component
class SignInSuccess extends SavedRequestAwareAuthenticationSuccessHandler {

	private final AccountService accounts;

	private final FormSeal seal;

	private final CurrentUser currentUser;

	private final UnsavedTexts texts;

	private final Duration idle;

	SignInSuccess(AccountService accounts, FormSeal seal, CurrentUser currentUser, UnsavedTexts texts,
			@Value("${throughline.session.idle}") Duration idle) {
		this.accounts = accounts;
		this.seal = seal;
		this.currentUser = currentUser;
		this.texts = texts;
		this.idle = idle;
		setRedirectStrategy(SignInSuccess::redirect);
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws ServletException, IOException {
		if (authentication.getPrincipal() instanceof SignedInUser person) {
			begin(person, request);
		}
		show(request, response, authentication);
	}

	/** Notes in the session where and when it began. */
	void begin(SignedInUser person, HttpServletRequest request) {
		var session = request.getSession();
		session.setMaxInactiveInterval(Math.toIntExact(this.idle.toSeconds()));
		session.setAttribute(SessionService.BROWSER, request.getHeader(HttpHeaders.USER_AGENT));
		session.setAttribute(SessionService.ADDRESS, request.getRemoteAddr());
		session.setAttribute(SignedInUser.SESSIONS, person.sessions());
	}

	/** Shows the page that the person asked for, or the form that they sent. */
	void show(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
			throws ServletException, IOException {
		var unsaved = UnsavedSubmission.decode(request.getParameter(UnsavedSubmission.FIELD))
			.filter((form) -> this.seal.person(form).equals(CurrentUser.signedIn().map(SignedInUser::id)));
		if (unsaved.isPresent() && this.currentUser.lacksSecondStep()) {
			this.texts.keep(unsaved.get());
			redirect(request, response, request.getContextPath() + SecondStepController.PATH);
			return;
		}
		if (unsaved.isPresent()) {
			unsaved.get().show(request, response);
			return;
		}
		super.onAuthenticationSuccess(request, response, authentication);
	}

	/**
	 * The address kept before sign-in names a host, which the request may have invented.
	 */
	private static void redirect(HttpServletRequest request, HttpServletResponse response, String url)
			throws IOException {
		response.sendRedirect(response.encodeRedirectURL(url.replaceFirst("^https?://[^/]+", "")));
	}

	@Override
	protected String determineTargetUrl(HttpServletRequest request, HttpServletResponse response,
			@Nullable Authentication authentication) {
		return (authentication != null && authentication.getPrincipal() instanceof SignedInUser user)
				? this.accounts.startAddress(user.id()) : "/";
	}

}
