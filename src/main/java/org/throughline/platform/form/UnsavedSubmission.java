package org.throughline.platform.form;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * A form that was sent after the session had ended. The sign-in page carries it, so that
 * it can be shown again, with what was typed, to the person who signs in. It is never
 * saved on the way.
 */
public final class UnsavedSubmission {

	/** Name of the hidden field of the sign-in page. */
	public static final String FIELD = "unsaved";

	/** Request attribute with the form that is shown again. */
	static final String SHOWN_AGAIN = UnsavedSubmission.class.getName();

	private final String address;

	private final String page;

	private final Map<String, String[]> values;

	private UnsavedSubmission(String address, String page, Map<String, String[]> values) {
		this.address = address;
		this.page = page;
		this.values = values;
	}

	/** Returns the form that a request sent, without its CSRF token and passwords. */
	public static UnsavedSubmission of(HttpServletRequest request) {
		var values = new LinkedHashMap<>(request.getParameterMap());
		values.remove("_csrf");
		values.keySet().removeIf((name) -> name.toLowerCase(Locale.ROOT).endsWith("password"));
		return new UnsavedSubmission(request.getRequestURI(), pathOf(request.getHeader(HttpHeaders.REFERER)), values);
	}

	/** Reads what {@link #encode()} wrote; empty if it is not readable. */
	public static Optional<UnsavedSubmission> decode(@Nullable String text) {
		if (text == null || text.isEmpty()) {
			return Optional.empty();
		}
		var values = new LinkedHashMap<String, List<String>>();
		var parts = List.of(text.split("&"));
		try {
			for (String part : parts.subList(Math.min(2, parts.size()), parts.size())) {
				String[] pair = part.split("=", 2);
				values.computeIfAbsent(decoded(pair[0]), (name) -> new ArrayList<>()).add(decoded(pair[1]));
			}
			var arrays = new LinkedHashMap<String, String[]>();
			values.forEach((name, each) -> arrays.put(name, each.toArray(String[]::new)));
			return Optional.of(new UnsavedSubmission(decoded(parts.get(0)), decoded(parts.get(1)), arrays));
		}
		catch (IllegalArgumentException | IndexOutOfBoundsException ex) {
			return Optional.empty();
		}
	}

	/** Returns the form as one text for a hidden field. */
	public String encode() {
		var parts = new ArrayList<>(List.of(encoded(this.address), encoded(this.page)));
		this.values.forEach((name, each) -> {
			for (String value : each) {
				parts.add(encoded(name) + "=" + encoded(value));
			}
		});
		return String.join("&", parts);
	}

	/** Shows the form again in answer to this request, as if it had errors. */
	public void show(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
		request.setAttribute(SHOWN_AGAIN, this);
		String path = this.address.substring(request.getContextPath().length());
		request.getRequestDispatcher(path).forward(new FormRequest(request, this.values), response);
	}

	/** Returns the form that is shown again in answer to the current request, if any. */
	static @Nullable UnsavedSubmission current() {
		var request = RequestContextHolder.getRequestAttributes();
		return (request == null) ? null
				: (UnsavedSubmission) request.getAttribute(SHOWN_AGAIN, RequestAttributes.SCOPE_REQUEST);
	}

	String address() {
		return this.address;
	}

	/** Returns the path of the page that the form was on. */
	String page() {
		return this.page;
	}

	String value(String name) {
		String[] found = this.values.get(name);
		return (found != null && found.length > 0) ? found[0] : "";
	}

	private static String pathOf(@Nullable String referer) {
		try {
			String path = (referer != null) ? URI.create(referer).getRawPath() : null;
			return (path != null && path.startsWith("/") && !path.startsWith("//")) ? path : "/";
		}
		catch (IllegalArgumentException ex) {
			return "/";
		}
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private static String decoded(String text) {
		return URLDecoder.decode(text, StandardCharsets.UTF_8);
	}

}
