package org.throughline.account.web;

import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;

import org.throughline.account.PasskeyChallenge;
import org.throughline.account.PendingSignIn;
import org.throughline.account.SecondStepNeeded;
import org.throughline.account.SecondStepService;
import org.throughline.platform.form.UnsavedSubmission;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.SecondStepRule;
import org.throughline.platform.security.SignedInUser;

/**
 * Remembers for ten minutes, in a session of nobody, whose password was right. Until the
 * second step the session opens nothing else. Signed-in people pass the step again before
 * dangerous things.
 */
@Component
class SecondStep {

	static final String ADDRESS = "/sign-in/code";

	/** Where a form of an ended session is carried along. */
	static final String ASK_ADDRESS = "/sign-in/code/ask";

	private static final Duration VALIDITY = Duration.ofMinutes(10);

	private static final String PENDING = "secondStep";

	/** Attribute of the session with what the browser is asked to do with passkeys. */
	private static final String CHALLENGES = "passkeys";

	/** The most windows of a session that are asked at the same time. */
	private static final int MOST = 5;

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

	/** Asks for the second step, and ends a sign-in that the session still has. */
	void begin(SecondStepNeeded needed, HttpServletRequest request, HttpServletResponse response)
			throws IOException, ServletException {
		var session = request.getSession();
		request.changeSessionId();
		session.removeAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
		session.removeAttribute(SignedInUser.SESSIONS);
		SecurityContextHolder.clearContext();
		session.setAttribute(PENDING, new Pending(needed.getPending(), this.clock.instant()));
		if (request.getParameter(UnsavedSubmission.FIELD) == null) {
			response.sendRedirect(request.getContextPath() + ADDRESS);
		}
		else {
			request.getRequestDispatcher(ASK_ADDRESS).forward(request, response);
		}
	}

	/**
	 * Returns who is signed in, or whose password was right in this session; empty if it
	 * is too long ago, or if it has been changed since.
	 */
	Optional<PendingSignIn> pending(HttpServletRequest request) {
		var user = CurrentUser.signedIn();
		if (user.isPresent()) {
			return user.map(PendingSignIn::again);
		}
		var session = request.getSession(false);
		return (session != null && session.getAttribute(PENDING) instanceof Pending pending
				&& pending.at().plus(VALIDITY).isAfter(this.clock.instant()))
						? Optional.of(pending.signIn()).filter(this.service::isOpen) : Optional.empty();
	}

	/**
	 * Returns what the browser is asked to do with a passkey, or {@code null} if the
	 * person whose password was right has none.
	 */
	@Nullable PasskeyChallenge challenge(HttpServletRequest request) {
		if (pending(request).filter((step) -> !this.service.hasPasskey(step.person().id())).isPresent()) {
			return null;
		}
		var challenge = this.service.askForPasskey();
		keep(challenge, request.getSession());
		return challenge;
	}

	/** Keeps what a window of the browser is asked, beside that of a few others. */
	void keep(PasskeyChallenge challenge, HttpSession session) {
		var asked = new ArrayList<>(challenges(session));
		asked.add(challenge);
		store(asked.subList(Math.max(0, asked.size() - MOST), asked.size()), session);
	}

	/** Returns what the browser was asked last about a new passkey. */
	Optional<PasskeyChallenge> creation(HttpSession session) {
		return challenges(session).stream().filter(PasskeyChallenge::creates).reduce((before, last) -> last);
	}

	/** Returns what the browser was asked. */
	Optional<PasskeyChallenge> find(String id, HttpSession session) {
		return challenges(session).stream().filter((each) -> each.id().equals(id)).findFirst();
	}

	/** Returns what the browser was asked, which is answered once. */
	Optional<PasskeyChallenge> take(String id, HttpSession session) {
		var found = find(id, session);
		store(challenges(session).stream().filter((each) -> !each.id().equals(id)).toList(), session);
		return found;
	}

	private static void store(List<PasskeyChallenge> asked, HttpSession session) {
		session.setAttribute(CHALLENGES, asked.isEmpty() ? null : new ArrayList<>(asked));
	}

	private static List<PasskeyChallenge> challenges(HttpSession session) {
		return (session.getAttribute(CHALLENGES) instanceof List<?> asked)
				? asked.stream().map(PasskeyChallenge.class::cast).toList() : List.of();
	}

	/** Returns whose passkey was used. */
	Optional<SignedInUser> byPasskey(String challenge, String answer, HttpServletRequest request) {
		return take(challenge, request.getSession())
			.flatMap((asked) -> this.service.signInByPasskey(asked, answer, pending(request).orElse(null)));
	}

	/** Signs the person in, or notes the step again, and shows the page they wanted. */
	void finish(SignedInUser person, HttpServletRequest request, HttpServletResponse response)
			throws IOException, ServletException {
		signIn(person, this.rule.passedNow(), request, response);
	}

	/**
	 * Signs the person in.
	 * @param passed what the session holds of the second step
	 */
	void signIn(SignedInUser person, List<GrantedAuthority> passed, HttpServletRequest request,
			HttpServletResponse response) throws IOException, ServletException {
		boolean again = CurrentUser.signedIn().isPresent();
		request.getSession().removeAttribute(PENDING);
		request.getSession().removeAttribute(CHALLENGES);
		request.changeSessionId();
		var authentication = keep(person, passed, request, response);
		if (!again) {
			new CsrfAuthenticationStrategy(new HttpSessionCsrfTokenRepository()).onAuthentication(authentication,
					request, response);
			this.success.begin(person, request);
		}
		this.success.show(request, response, authentication);
	}

	/** Notes in the session that the person has just passed the step. */
	void passed(SignedInUser person, HttpServletRequest request, HttpServletResponse response) {
		keep(person, this.rule.passedNow(), request, response);
	}

	private static Authentication keep(SignedInUser person, List<GrantedAuthority> passed, HttpServletRequest request,
			HttpServletResponse response) {
		var authentication = UsernamePasswordAuthenticationToken.authenticated(person, null,
				SecondStepRule.withProviderStep(person, passed));
		authentication.setDetails(new WebAuthenticationDetails(request));
		var context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(authentication);
		SecurityContextHolder.setContext(context);
		new HttpSessionSecurityContextRepository().saveContext(context, request, response);
		return authentication;
	}

	private record Pending(PendingSignIn signIn, Instant at) implements Serializable {

	}

}
