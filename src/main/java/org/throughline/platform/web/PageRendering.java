package org.throughline.platform.web;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Finds pages that may be kept, and renders them in one transaction.
 */
class PageRendering {

	private static final String PARTNERSHIP = "partnership";

	/** Headers that are written again for each response. */
	private static final Set<String> OF_EACH_ANSWER = Set.of(HttpHeaders.CACHE_CONTROL, HttpHeaders.VARY,
			HttpHeaders.ETAG, HttpHeaders.CONTENT_LENGTH, HttpHeaders.DATE);

	private static final Set<String> OF_FILES = Set.of(HttpHeaders.CACHE_CONTROL, HttpHeaders.ETAG);

	private static final TransactionDefinition READING = reading();

	private final HandlerMapping handlers;

	private final ObjectProvider<PlatformTransactionManager> transactions;

	PageRendering(HandlerMapping handlers, ObjectProvider<PlatformTransactionManager> transactions) {
		this.handlers = handlers;
		this.transactions = transactions;
	}

	/** Returns the address of a page with its query. */
	static String address(HttpServletRequest request) {
		return (request.getQueryString() != null) ? request.getRequestURI() + '?' + request.getQueryString()
				: request.getRequestURI();
	}

	/** Returns the method that answers a request, or {@code null} if there is none. */
	@Nullable HandlerMethod handler(HttpServletRequest request) {
		ServletRequestPathUtils.parseAndCache(request);
		try {
			var found = this.handlers.getHandler(request);
			return (found != null && found.getHandler() instanceof HandlerMethod method) ? method : null;
		}
		catch (Exception ex) {
			return null; // the same failure comes again where it is answered
		}
		finally {
			ServletRequestPathUtils.clearParsedRequestPath(request);
		}
	}

	/** Returns whether a page is marked by an annotation. */
	static boolean isMarked(@Nullable HandlerMethod method, Class<? extends Annotation> mark) {
		return method != null && (method.hasMethodAnnotation(mark)
				|| AnnotatedElementUtils.hasAnnotation(method.getBeanType(), mark));
	}

	/** Returns the partnership in the address of a page whose method was found. */
	static @Nullable String partnership(HttpServletRequest request) {
		var variables = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
		return (variables != null && variables.get(PARTNERSHIP) instanceof String slug) ? slug : null;
	}

	/**
	 * Renders a page; what is not an ordinary page is sent as it is, and {@code null}
	 * returned.
	 * @param ending runs at the end of the transaction
	 */
	@Nullable ContentCachingResponseWrapper render(HttpServletRequest request, HttpServletResponse response, FilterChain chain,
			Runnable ending) throws ServletException, IOException {
		var answer = new ContentCachingResponseWrapper(response);
		boolean hadSession = request.getSession(false) != null;
		readInOneTransaction(chain, request, answer, ending);
		if (answer.getStatus() != HttpStatus.OK.value() || answer.containsHeader(HttpHeaders.SET_COOKIE)
				|| response.isCommitted() || (request.getSession(false) != null) != hadSession) {
			answer.copyBodyToResponse();
			return null;
		}
		return answer;
	}

	/**
	 * Reads all that the page shows in one transaction, unless one runs already. It ends
	 * in the same way if something is not found, because it writes nothing.
	 */
	private void readInOneTransaction(FilterChain chain, HttpServletRequest request, HttpServletResponse response,
			Runnable ending) throws ServletException, IOException {
		if (TransactionSynchronizationManager.isActualTransactionActive()) {
			chain.doFilter(request, response);
			return;
		}
		var transactions = this.transactions.getObject();
		var transaction = transactions.getTransaction(READING);
		var after = new ArrayList<Runnable>();
		request.setAttribute(AfterReading.ATTRIBUTE, after);
		try {
			chain.doFilter(request, response);
			if (response.getStatus() == HttpStatus.OK.value()) {
				ending.run();
			}
		}
		finally {
			transactions.rollback(transaction);
			request.removeAttribute(AfterReading.ATTRIBUTE);
			after.forEach(Runnable::run);
		}
	}

	/** Returns whether an answer is a page and not a file. */
	static boolean isPage(ContentCachingResponseWrapper answer) {
		return answer.getContentType() != null && answer.getContentType().startsWith(MediaType.TEXT_HTML_VALUE)
				&& !answer.containsHeader(HttpHeaders.ETAG);
	}

	/** Returns the headers of a page itself; a file has its own tag. */
	static Map<String, String> headers(ContentCachingResponseWrapper answer) {
		boolean file = answer.containsHeader(HttpHeaders.ETAG);
		var headers = new LinkedHashMap<String, String>();
		answer.getHeaderNames()
			.stream()
			.filter((name) -> !OF_EACH_ANSWER.contains(name) || (file && OF_FILES.contains(name)))
			.forEach((name) -> headers.put(name, Objects.requireNonNullElse(answer.getHeader(name), "")));
		if (answer.getContentType() != null) {
			headers.put(HttpHeaders.CONTENT_TYPE, answer.getContentType());
		}
		headers.put(HttpHeaders.CONTENT_LANGUAGE, answer.getLocale().toLanguageTag());
		return Map.copyOf(headers);
	}

	private static TransactionDefinition reading() {
		var reading = new DefaultTransactionDefinition();
		reading.setReadOnly(true);
		return reading;
	}

}
