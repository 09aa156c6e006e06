package org.throughline.platform.form;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;

/** A request that opens the page of a form, with the fields that a link may fill in. */
final class LinkParameters extends HttpServletRequestWrapper {

	private final Map<String, String[]> parameters;

	private LinkParameters(HttpServletRequest request, Set<String> fields) {
		super(request);
		this.parameters = request.getParameterMap()
			.entrySet()
			.stream()
			.filter((parameter) -> fields.contains(parameter.getKey()))
			.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/** Returns what a request may fill in. Lists are filtered by links as they like. */
	static ServletRequest of(ServletRequest request, @Nullable Class<?> form) {
		if (form == null || !form.getSimpleName().endsWith("Form") || !(request instanceof HttpServletRequest opening)
				|| !(HttpMethod.GET.matches(opening.getMethod()) || HttpMethod.HEAD.matches(opening.getMethod()))) {
			return request;
		}
		var linked = form.getAnnotation(FilledByLink.class);
		return new LinkParameters(opening, (linked != null) ? Set.of(linked.value()) : Set.of());
	}

	@Override
	public @Nullable String getParameter(String name) {
		String[] values = this.parameters.get(name);
		return (values != null) ? values[0] : null;
	}

	@Override
	public String @Nullable [] getParameterValues(String name) {
		return this.parameters.get(name);
	}

	@Override
	public Enumeration<String> getParameterNames() {
		return Collections.enumeration(this.parameters.keySet());
	}

	@Override
	public Map<String, String[]> getParameterMap() {
		return this.parameters;
	}

}
