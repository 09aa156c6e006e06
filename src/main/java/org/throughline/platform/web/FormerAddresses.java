package org.throughline.platform.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.UriComponentsBuilder;

import org.throughline.platform.text.Slug;

/**
 * Redirects from former addresses for good. A path is looked up only when there is no
 * such page, a filter before the page is read.
 */
@Component
class FormerAddresses implements HandlerInterceptor, WebMvcConfigurer {

	private final List<FormerSlugs> kinds;

	private final JdbcClient jdbc;

	FormerAddresses(List<FormerSlugs> kinds, JdbcClient jdbc) {
		this.kinds = kinds;
		this.jdbc = jdbc;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this);
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		String query = request.getQueryString();
		if (query == null || !HttpMethod.GET.matches(request.getMethod()) || !(handler instanceof HandlerMethod)) {
			return true;
		}
		String current = query(query);
		return current.equals(query) || !redirect(request.getRequestURI() + "?" + current, request, response);
	}

	/** Redirects if the path of a page that does not exist has former slugs. */
	boolean redirect(HttpServletRequest request, HttpServletResponse response) {
		var variables = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
		var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
		if (variables == null || pattern == null) {
			return false;
		}
		var values = new HashMap<String, Object>();
		variables.forEach((name, value) -> values.put(name.toString(), value));
		boolean renamed = false;
		for (var kind : this.kinds) {
			for (String name : kind.names()) {
				String slug = (values.get(name) instanceof String value) ? current(kind, Set.of(value)).get(value)
						: null;
				if (slug != null) {
					values.put(name, slug);
					renamed = true;
				}
			}
		}
		return renamed && redirect(
				request.getContextPath()
						+ UriComponentsBuilder.fromPath(pattern.toString()).buildAndExpand(values).encode()
						+ ((request.getQueryString() != null) ? "?" + request.getQueryString() : ""),
				request, response);
	}

	/** A form that is sent to a former address is sent again to the current one. */
	private static boolean redirect(String address, HttpServletRequest request, HttpServletResponse response) {
		boolean reads = HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
		response.setStatus((reads ? HttpStatus.MOVED_PERMANENTLY : HttpStatus.PERMANENT_REDIRECT).value());
		response.setHeader(HttpHeaders.LOCATION, address);
		return true;
	}

	private String query(String query) {
		var filters = Stream.of(query.split("&")).map((part) -> part.split("=", 2)).toList();
		var current = new HashMap<String, String>();
		for (var kind : this.kinds) {
			var slugs = filters.stream()
				.filter((filter) -> filter.length == 2 && kind.names().contains(filter[0]) && Slug.isSlug(filter[1]))
				.collect(Collectors.groupingBy((filter) -> filter[1]));
			if (!slugs.isEmpty()) {
				current(kind, slugs.keySet()).forEach((former, slug) -> slugs.getOrDefault(former, List.of())
					.forEach((filter) -> current.put(String.join("=", filter), filter[0] + "=" + slug)));
			}
		}
		return filters.stream()
			.map((filter) -> String.join("=", filter))
			.map((part) -> current.getOrDefault(part, part))
			.collect(Collectors.joining("&"));
	}

	/** Returns the current slug for each of these that is a former one. */
	private Map<String, String> current(FormerSlugs kind, Set<String> slugs) {
		var current = new HashMap<String, String>();
		this.jdbc.sql(kind.formerSlugs()).param("slugs", slugs.toArray(String[]::new)).query((row) -> {
			current.put(row.getString(1), row.getString(2));
		});
		return current;
	}

}
