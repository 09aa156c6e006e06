package org.throughline.platform.form;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** A request with the parameters of a form that was sent earlier. */
class FormRequest extends HttpServletRequestWrapper {

	private final Map<String, String[]> parameters;

	FormRequest(HttpServletRequest request, Map<String, String[]> parameters) {
		super(request);
		this.parameters = Map.copyOf(parameters);
	}

	@Override
	public String getMethod() {
		return HttpMethod.POST.name();
	}

	@Override
	public @Nullable String getParameter(String name) {
		String[] values = this.parameters.get(name);
		return (values != null && values.length > 0) ? values[0] : null;
	}

	@Override
	public Map<String, String[]> getParameterMap() {
		return this.parameters;
	}

	@Override
	public Enumeration<String> getParameterNames() {
		return Collections.enumeration(this.parameters.keySet());
	}

	@Override
	public String @Nullable [] getParameterValues(String name) {
		return this.parameters.get(name);
	}

	@Override
	public String getContentType() {
		return MediaType.APPLICATION_FORM_URLENCODED_VALUE;
	}

}
