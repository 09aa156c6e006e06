package org.throughline.account.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import org.throughline.account.SecurityEvents;
import org.throughline.platform.security.AccessRefused;
import org.throughline.platform.security.CurrentUser;

/**
 * Records when a signed-in person asks for what is not theirs.
 */
@Configuration(proxyBeanMethods = false)
class RefusalRecorder implements WebMvcConfigurer, HandlerInterceptor {

	private final SecurityEvents events;

	RefusalRecorder(SecurityEvents events) {
		this.events = events;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this);
	}

	@Override
	public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable Exception failure) {
		if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof AccessRefused
				&& CurrentUser.signedIn().isPresent()) {
			this.events.refused(request.getMethod() + ' ' + request.getRequestURI());
		}
	}

}
