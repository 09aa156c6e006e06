package org.throughline.platform.security;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.ModelAndViewDefiningException;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import org.throughline.platform.web.PublicAddress;

/**
 * Shows an explanation where nobody can sign in: over plain http, where the browser drops
 * the session cookie and every form fails, and at a host other than the public address.
 * This machine may do both.
 */
@Configuration(proxyBeanMethods = false)
class HttpsInterceptor implements HandlerInterceptor, WebMvcConfigurer {

	private static final Logger logger = LoggerFactory.getLogger(HttpsInterceptor.class);

	private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

	private final boolean required;

	private final PublicAddress address;

	/** The pages that were logged: each once. */
	private final Set<String> logged = ConcurrentHashMap.newKeySet();

	HttpsInterceptor(ListableBeanFactory beans, Environment environment, PublicAddress address) {
		this.address = address;
		this.required = SessionConfiguration.isCookieSecure(beans, environment);
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).addPathPatterns("/sign-in", "/set-up/*", "/one-time/*");
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws ModelAndViewDefiningException {
		String host = request.getServerName();
		if (LOCAL.contains(host)) {
			return true;
		}
		if (!this.address.isAt(host)) {
			throw refused("error/other-host", request,
					"People ask for {} and not for throughline.public-address. Let the proxy send Host or X-Forwarded-Host "
							+ "as it came");
		}
		if (this.required && !request.isSecure()) {
			throw refused("error/https", request,
					"Nobody can sign in over plain http at {}. Use https, or let the proxy with the certificate send "
							+ "X-Forwarded-Proto: https");
		}
		return true;
	}

	private ModelAndViewDefiningException refused(String view, HttpServletRequest request, String message) {
		if (this.logged.add(view)) {
			logger.warn(message, request.getServerName());
		}
		return new ModelAndViewDefiningException(new ModelAndView(view,
				Map.of("address", this.address.of(request.getServletPath())), HttpStatus.FORBIDDEN));
	}

}
