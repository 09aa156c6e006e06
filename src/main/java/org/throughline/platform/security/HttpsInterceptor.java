package org.throughline.platform.security;

import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

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

/**
 * Says that signing in needs https, where the browser would drop the session cookie over
 * plain http and every form would fail. Browsers keep it on the local machine.
 */
@Configuration(proxyBeanMethods = false)
class HttpsInterceptor implements HandlerInterceptor, WebMvcConfigurer {

	private static final Logger logger = LoggerFactory.getLogger(HttpsInterceptor.class);

	private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

	private final boolean required;

	private final AtomicBoolean logged = new AtomicBoolean();

	HttpsInterceptor(ListableBeanFactory beans, Environment environment) {
		this.required = SessionConfiguration.isCookieSecure(beans, environment);
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).addPathPatterns("/sign-in", "/set-up/*", "/one-time/*");
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws ModelAndViewDefiningException {
		if (!this.required || request.isSecure() || LOCAL.contains(request.getServerName())) {
			return true;
		}
		if (!this.logged.getAndSet(true)) {
			logger.warn("Nobody can sign in over plain http. Use https, or let the proxy with the certificate send "
					+ "X-Forwarded-Proto: https");
		}
		throw new ModelAndViewDefiningException(new ModelAndView("error/https", HttpStatus.FORBIDDEN));
	}

}
