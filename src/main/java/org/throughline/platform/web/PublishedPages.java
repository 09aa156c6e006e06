package org.throughline.platform.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.InstallationSecret;

/**
 * Answers 304 without further work if nothing has changed since the browser got a
 * {@link PublishedPage}. The tag consists of the address, the version of the data, the
 * date (names depend on it) and the build. It is signed, so that readers learn nothing
 * from it.
 */
class PublishedPages implements HandlerInterceptor {

	private static final String CACHE_CONTROL = "public, max-age=0, must-revalidate";

	private static final String PARTNERSHIP = "partnership";

	private final DataVersions versions;

	private final InstallationSecret secret;

	private final Clock clock;

	private final String build;

	PublishedPages(DataVersions versions, InstallationSecret secret, Clock clock, String build) {
		this.versions = versions;
		this.secret = secret;
		this.clock = clock;
		this.build = build;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (!isPublished(handler) || !isRead(request) || CurrentUser.signedIn().isPresent()) {
			return true;
		}
		response.setHeader(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL);
		response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
		return !new ServletWebRequest(request, response).checkNotModified("W/\"" + tag(request) + '"');
	}

	private String tag(HttpServletRequest request) {
		return this.secret.sign(String.join("\n", "page", request.getRequestURI(), request.getQueryString(),
				this.versions.current(partnership(request)), LocalDate.now(this.clock).toString(), this.build));
	}

	private static @Nullable String partnership(HttpServletRequest request) {
		var variables = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
		return (variables != null && variables.get(PARTNERSHIP) instanceof String slug) ? slug : null;
	}

	private static boolean isPublished(Object handler) {
		return handler instanceof HandlerMethod method && (method.hasMethodAnnotation(PublishedPage.class)
				|| AnnotatedElementUtils.hasAnnotation(method.getBeanType(), PublishedPage.class));
	}

	private static boolean isRead(HttpServletRequest request) {
		return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
	}

}
