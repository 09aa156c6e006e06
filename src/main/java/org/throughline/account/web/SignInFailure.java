package org.throughline.account.web;

import java.io.IOException;
import java.time.Clock;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

import org.throughline.account.SecondStepNeeded;
import org.throughline.account.SignInThrottled;

/**
 * Shows the sign-in page again after a failed attempt, with the email address and the
 * same message for every cause, or the time to try again after too many failures. A right
 * password that needs a second step is followed by the page that asks for it.
 */
@Component
class SignInFailure implements AuthenticationFailureHandler {

	static final String ADDRESS = "/sign-in/again";

	static final String RETRY_AT = SignInFailure.class.getName() + ".retryAt";

	private final Clock clock;

	private final SecondStep secondStep;

	SignInFailure(Clock clock, SecondStep secondStep) {
		this.secondStep = secondStep;
		this.clock = clock;
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException failure) throws IOException, ServletException {
		if (failure instanceof SecondStepNeeded needed) {
			this.secondStep.begin(needed, request, response);
			return;
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		if (failure instanceof SignInThrottled throttled) {
			request.setAttribute(RETRY_AT, this.clock.instant().plus(throttled.getWait()));
			response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
			response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(throttled.getWait().toSeconds() + 1));
		}
		request.getRequestDispatcher(ADDRESS).forward(request, response);
	}

}
