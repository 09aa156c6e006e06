package org.throughline.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

import org.throughline.account.SecurityEvents;
import org.throughline.platform.security.AccessRefused;
import org.throughline.platform.web.AfterReading;

/**
 * Records refused access of signed-in people as a security event.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalRecorder implements HandlerExceptionResolver {

	private final SecurityEvents events;

	RefusalRecorder(SecurityEvents events) {
		this.events = events;
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception failure) {
		if (failure instanceof AccessRefused) {
			String refused = request.getMethod() + ' ' + withoutSecret(request.getRequestURI());
			AfterReading.run(request, () -> this.events.refused(refused));
		}
		return null;
	}

	private static String withoutSecret(String address) {
		return address.replaceFirst("/answer/[^/]*", "/answer/…");
	}

}
