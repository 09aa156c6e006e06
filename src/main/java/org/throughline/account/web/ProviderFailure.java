package org.throughline.account.web;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.util.ThrowableAnalyzer;

import org.throughline.account.SecondStepNeeded;
import org.throughline.account.SecurityEventKind;
import org.throughline.account.SecurityEvents;
import org.throughline.account.SignInThrottle;
import org.throughline.account.SignInThrottled;

/**
 * Leads back to the sign-in page after a sign-in by a provider that failed. The page says
 * whether the provider did not answer, and for every other cause the same. The log says
 * what the administrator needs to set it up.
 */
class ProviderFailure implements AuthenticationFailureHandler {

	private static final Logger logger = LoggerFactory.getLogger(ProviderFailure.class);

	private static final ThrowableAnalyzer ANALYZER = new ThrowableAnalyzer();

	/**
	 * The errors by which a provider reports that it is out of order (RFC 6749, 4.1.2.1).
	 */
	private static final Set<String> OUT_OF_ORDER = Set.of("server_error", "temporarily_unavailable");

	/** Somebody comes back who did not leave in this session, or a second time. */
	private static final String NOT_ASKED = "authorization_request_not_found";

	private final SecondStep secondStep;

	/** The reasons that the sign-in page shows. */
	enum Reason {

		/** The provider does not answer. */
		UNANSWERED,

		/** Too many sign-ins by a provider failed in this network. */
		THROTTLED,

		/** Anything else. */
		REFUSED

	}

	private final SecurityEvents events;

	private final SignInThrottle throttle;

	ProviderFailure(SecondStep secondStep, SecurityEvents events, SignInThrottle throttle) {
		this.secondStep = secondStep;
		this.events = events;
		this.throttle = throttle;
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException failure) throws IOException, ServletException {
		if (failure instanceof SecondStepNeeded needed) {
			request.getSession().setAttribute(SignOut.PROVIDER, provider(request));
			this.secondStep.begin(needed, request, response);
			return;
		}
		var silence = cause(failure, IOException.class);
		var why = (silence != null || isOutOfOrder(failure)) ? Reason.UNANSWERED
				: (cause(failure, SignInThrottled.class) != null) ? Reason.THROTTLED : Reason.REFUSED;
		String error = (failure instanceof OAuth2AuthenticationException known) ? known.getError().getErrorCode() : "";
		boolean isAnswer = !error.isEmpty() && !NOT_ASKED.equals(error) && request.getParameter("code") != null;
		if (isAnswer || why == Reason.UNANSWERED) {
			logger.warn("Sign-in by provider {}: {} ({})", printable(provider(request)), why, (silence != null)
					? String.valueOf(silence.getMessage()).replaceAll("\\p{Cntrl}", " ") : printable(error));
		}
		if (why == Reason.THROTTLED) {
			this.events.recordOf(SecurityEventKind.SIGN_IN_THROTTLED, "Unknown", null, printable(provider(request)));
		}
		else if (isAnswer && why == Reason.REFUSED) {
			this.throttle.refusedByProvider(request.getRemoteAddr());
			this.events.recordOf(SecurityEventKind.SIGN_IN_FAILED, "Unknown", null,
					printable(provider(request)) + ": " + printable(error));
		}
		response.sendRedirect(request.getContextPath() + "/sign-in?provider=" + why);
	}

	/** Returns the provider that the address names. */
	static String provider(HttpServletRequest request) {
		return request.getRequestURI().replaceFirst(".*/", "");
	}

	private static boolean isOutOfOrder(AuthenticationException failure) {
		return failure instanceof OAuth2AuthenticationException known
				&& OUT_OF_ORDER.contains(known.getError().getErrorCode());
	}

	private static @Nullable Throwable cause(AuthenticationException failure, Class<? extends Exception> type) {
		return ANALYZER.getFirstThrowableOfType(type, ANALYZER.determineCauseChain(failure));
	}

	private static String printable(String text) {
		return text.replaceAll("[^\\w.-]", "?");
	}

}
