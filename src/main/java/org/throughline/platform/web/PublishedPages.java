package org.throughline.platform.web;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

import org.throughline.platform.security.CurrentUser;

/**
 * Answers 304 without further work if nothing has changed since the browser got a
 * {@link PublishedPage}. The history records every change of the data on pages, so one
 * query is enough. Names depend on the date, so the date is part of the tag.
 */
class PublishedPages implements HandlerInterceptor {

	/**
	 * Selects the latest change and the number of rows among the last thousand ids: a
	 * transaction with a smaller id that commits later changes the second value.
	 */
	private static final String LATEST_CHANGE = """
			select latest || '-' || (select count(*) from history where id > latest - 1000)
			from (select coalesce(max(id), 0) as latest from history) as newest""";

	private static final String CACHE_CONTROL = "public, max-age=0, must-revalidate";

	private final JdbcClient jdbc;

	private final Clock clock;

	private final String version;

	PublishedPages(JdbcClient jdbc, Clock clock, String version) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.version = version;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (!isPublished(handler) || !isRead(request) || CurrentUser.signedIn().isPresent()) {
			return true;
		}
		String change = this.jdbc.sql(LATEST_CHANGE).query(String.class).single();
		String tag = "W/\"" + change + '-' + LocalDate.now(this.clock) + '-' + this.version + '"';
		response.setHeader(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL);
		response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
		return !new ServletWebRequest(request, response).checkNotModified(tag);
	}

	private static boolean isPublished(Object handler) {
		return handler instanceof HandlerMethod method && (method.hasMethodAnnotation(PublishedPage.class)
				|| AnnotatedElementUtils.hasAnnotation(method.getBeanType(), PublishedPage.class));
	}

	private static boolean isRead(HttpServletRequest request) {
		return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
	}

}
