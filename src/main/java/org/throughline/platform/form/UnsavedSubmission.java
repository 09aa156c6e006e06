package org.throughline.platform.form;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A form that was sent after the session had ended. The sign-in page contains it, so that
 * the person who signs in gets the form back with the typed values. It is never saved on
 * the way.
 */
public final class UnsavedSubmission {

	/** Name of the hidden field of the sign-in page. */
	public static final String FIELD = "unsaved";

	/** Request attribute with the form that is shown again. */
	static final String SHOWN_AGAIN = UnsavedSubmission.class.getName();

	/** Request attribute with the time at which a form that is restored was kept. */
	static final String KEPT_AT = SHOWN_AGAIN + ".keptAt";

	/** Request attribute with the reason why a form that is shown again is not kept. */
	static final String NOT_KEPT = SHOWN_AGAIN + ".notKept";

	/**
	 * Request parameter with the address that the form would be sent to, if it is kept.
	 */
	private static final String KEPT_ADDRESS = "_form";

	/** Request parameter with the path of the page that the form is on. */
	private static final String KEPT_PAGE = "_page";

	/** The end of the name of a cell in a grid. */
	private static final String CELL = "].words";

	private final String address;

	private final String page;

	private final Map<String, String[]> values;

	private UnsavedSubmission(String address, String page, Map<String, String[]> values) {
		this.address = address;
		this.page = page;
		this.values = values;
	}

	/**
	 * Returns the form that a request sent, or asks to keep, without its CSRF token and
	 * passwords.
	 */
	public static UnsavedSubmission of(HttpServletRequest request) {
		var values = values(request);
		String kept = request.getParameter(KEPT_ADDRESS);
		String page = request.getParameter(KEPT_PAGE);
		if (kept == null) {
			return new UnsavedSubmission(request.getRequestURI(), pathOf(request.getHeader(HttpHeaders.REFERER)),
					values);
		}
		values.keySet().removeAll(List.of(KEPT_ADDRESS, KEPT_PAGE));
		String[] address = kept.split("\\?", 2);
		if (address.length > 1) {
			UriComponentsBuilder.newInstance()
				.query(address[1])
				.build()
				.getQueryParams()
				.forEach((name, found) -> values.put(name,
						found.stream().map(UnsavedSubmission::decoded).toArray(String[]::new)));
		}
		return new UnsavedSubmission(address[0], pathOf((page != null) ? page : request.getHeader(HttpHeaders.REFERER)),
				values);
	}

	private static Map<String, String[]> values(HttpServletRequest request) {
		var values = new LinkedHashMap<>(request.getParameterMap());
		values.remove("_csrf");
		values.keySet().removeIf((name) -> name.toLowerCase(Locale.ROOT).endsWith("password"));
		return values;
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

	/** Shows a form that could not be kept again, without errors. */
	public void showNotKept(UnsavedTexts.Outcome reason, HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		request.setAttribute(NOT_KEPT, reason);
		show(request, response);
	}

	/** Shows a form that was kept again, without errors. */
	void restore(Instant keptAt, HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		request.setAttribute(KEPT_AT, keptAt);
		show(request, response);
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

	/** Returns the form as it was on the page with this path. */
	UnsavedSubmission on(String path) {
		return new UnsavedSubmission(this.address, path, this.values);
	}

	/** Returns what was typed as running text or in the cells of a grid, for copying. */
	List<String> texts() {
		return this.values.entrySet()
			.stream()
			.filter((entry) -> !entry.getKey().startsWith("_"))
			.flatMap((entry) -> Arrays.stream(entry.getValue())
				.map(String::strip)
				.filter((text) -> text.contains(" ") || (entry.getKey().endsWith(CELL) && !text.isEmpty())))
			.toList();
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
