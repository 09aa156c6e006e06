package org.throughline.account.web;

import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;

import org.throughline.account.PasskeyChallenge;
import org.throughline.account.SecondStepNeeded;
import org.throughline.account.SecondStepService;
import org.throughline.platform.form.UnsavedSubmission;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.SecondStepRule;
import org.throughline.platform.security.SignedInUser;

/**
 * Remembers for ten minutes, in a session of nobody, whose password was right. Until the
 * second step the session opens nothing else. Whoever is signed in passes the step again
 * before dangerous things.
 */
@Component
class SecondStep {

	static final String ADDRESS = "/sign-in/code";

	/** Where a form of an ended session is carried along. */
	static final String ASK_ADDRESS = "/sign-in/code/ask";

	private static final Duration VALIDITY = Duration.ofMinutes(10);

	private static final String PENDING = "secondStep";

	/** Attribute of the session with what the browser is asked to do with a passkey. */
	static final String CHALLENGE = "passkey";

	private final SignInSuccess success;

	private final SecondStepService service;

	private final SecondStepRule rule;

	private final Clock clock;

	SecondStep(SignInSuccess success, SecondStepService service, SecondStepRule rule, Clock clock) {
		this.success = success;
		this.service = service;
		this.rule = rule;
		this.clock = clock;
	}

	/** Asks for the second step. */
	void begin(SecondStepNeeded needed, HttpServletRequest request, HttpServletResponse response)
			throws IOException, ServletException {
		request.getSession();
		request.changeSessionId();
		request.getSession().setAttribute(PENDING, new Pending(needed.getPerson(), this.clock.instant()));
		if (request.getParameter(UnsavedSubmission.FIELD) == null) {
			response.sendRedirect(request.getContextPath() + ADDRESS);
		}
		else {
			request.getRequestDispatcher(ASK_ADDRESS).forward(request, response);
		}
	}

	/**
	 * Returns who is signed in, or whose password was right in this session; empty if it
	 * is too long ago.
	 */
	Optional<UUID> person(HttpServletRequest request) {
		var user = CurrentUser.signedIn();
		if (user.isPresent()) {
			return user.map(SignedInUser::id);
		}
		var session = request.getSession(false);
		return (session != null && session.getAttribute(PENDING) instanceof Pending pending
				&& pending.at().plus(VALIDITY).isAfter(this.clock.instant())) ? Optional.of(pending.person())
						: Optional.empty();
	}

	/**
	 * Returns what the browser is asked to do with a passkey, or {@code null} if the
	 * person whose password was right has none.
	 */
	@Nullable PasskeyChallenge challenge(HttpServletRequest request) {
		if (person(request).filter((person) -> !this.service.hasPasskey(person)).isPresent()) {
			return null;
		}
		var challenge = this.service.askForPasskey();
		request.getSession().setAttribute(CHALLENGE, challenge);
		return challenge;
	}

	/** Returns whose passkey was used. What the browser was asked is answered once. */
	Optional<SignedInUser> byPasskey(HttpServletRequest request, String answer) {
		Object challenge = request.getSession().getAttribute(CHALLENGE);
		request.getSession().removeAttribute(CHALLENGE);
		return (challenge instanceof PasskeyChallenge asked)
				? this.service.signInByPasskey(asked, answer, person(request).orElse(null)) : Optional.empty();
	}

	/** Signs the person in, or notes the step again, and shows the page they wanted. */
	void finish(SignedInUser person, HttpServletRequest request, HttpServletResponse response)
			throws IOException, ServletException {
		signIn(person, this.clock.instant(), request, response);
	}

	/**
	 * Signs the person in.
	 * @param passedAt when the step was passed, or {@code null} if it was not
	 */
	void signIn(SignedInUser person, @Nullable Instant passedAt, HttpServletRequest request,
			HttpServletResponse response) throws IOException, ServletException {
		boolean again = CurrentUser.signedIn().isPresent();
		request.getSession().removeAttribute(PENDING);
		request.getSession().removeAttribute(CHALLENGE);
		request.changeSessionId();
		var authentication = keep(person, passedAt, request, response);
		if (!again) {
			new CsrfAuthenticationStrategy(new HttpSessionCsrfTokenRepository()).onAuthentication(authentication,
					request, response);
		}
		this.success.onAuthenticationSuccess(request, response, authentication);
	}

	/** Notes in the session that the person has just passed the step. */
	Authentication passed(SignedInUser person, HttpServletRequest request, HttpServletResponse response) {
		return keep(person, this.clock.instant(), request, response);
	}

	private Authentication keep(SignedInUser person, @Nullable Instant passedAt, HttpServletRequest request,
			HttpServletResponse response) {
		var authentication = UsernamePasswordAuthenticationToken.authenticated(person, null,
				(passedAt != null) ? List.of(this.rule.passedAt(passedAt)) : List.of());
		authentication.setDetails(new WebAuthenticationDetails(request));
		var context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(authentication);
		SecurityContextHolder.setContext(context);
		new HttpSessionSecurityContextRepository().saveContext(context, request, response);
		return authentication;
	}

	private record Pending(UUID person, Instant at) implements Serializable {

	}

}
