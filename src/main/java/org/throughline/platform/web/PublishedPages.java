package org.throughline.platform.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.ServletRequestPathUtils;

import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.InstallationSecret;

/**
 * Answers requests for a {@link PublishedPage} of readers who are not signed in: with 304
 * if the browser has the page as it is, otherwise with kept bytes, and only then by
 * rendering. The tag consists of the address, the version of the data, the date (names
 * depend on it), the build and the encoding. It is signed, so that readers learn nothing
 * from it. A file with a tag of its own keeps that and its other headers.
 */
class PublishedPages extends OncePerRequestFilter {

	static final String GZIP = "gzip";

	/** Attribute of a request: the day of the last change of what the page shows. */
	static final String UPDATED = PublishedPages.class.getName() + ".updated";

	private static final String CACHE_CONTROL = "public, max-age=0, must-revalidate";

	private static final String VARY = "Cookie, Accept-Encoding";

	private static final Pattern ACCEPTS_GZIP = Pattern.compile("\\bgzip\\b(?!\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$))");

	private static final String ASSETS = "/assets/";

	private static final String PARTNERSHIP = "partnership";

	private static final TransactionDefinition READING = reading();

	/** Headers that are written again for each response. */
	private static final Set<String> OF_EACH_ANSWER = Set.of(HttpHeaders.CACHE_CONTROL, HttpHeaders.VARY,
			HttpHeaders.ETAG, HttpHeaders.CONTENT_LENGTH, HttpHeaders.DATE);

	private static final Set<String> OF_FILES = Set.of(HttpHeaders.CACHE_CONTROL, HttpHeaders.ETAG);

	private final DataVersions versions;

	private final KeptPages kept;

	private final HandlerMapping handlers;

	private final ObjectProvider<PlatformTransactionManager> transactions;

	private final InstallationSecret secret;

	private final Clock clock;

	private final String build;

	PublishedPages(DataVersions versions, KeptPages kept, HandlerMapping handlers,
			ObjectProvider<PlatformTransactionManager> transactions, InstallationSecret secret, Clock clock,
			String build) {
		this.versions = versions;
		this.kept = kept;
		this.handlers = handlers;
		this.transactions = transactions;
		this.secret = secret;
		this.clock = clock;
		this.build = build;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !(HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod()))
				|| request.getRequestURI().startsWith(request.getContextPath() + ASSETS)
				|| CurrentUser.signedIn().isPresent();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String address = (request.getQueryString() != null) ? request.getRequestURI() + '?' + request.getQueryString()
				: request.getRequestURI();
		var known = this.kept.get(address);
		if (known == null && !isPublished(request)) {
			chain.doFilter(request, response);
			return;
		}
		String partnership = (known != null) ? known.partnership() : partnership(request);
		var data = this.versions.current(partnership);
		request.setAttribute(UPDATED, data.changedOn());
		String state = data.version() + ' ' + LocalDate.now(this.clock);
		if (known != null && known.tag() != null && known.state().equals(state)) {
			answerWithFile(known, request, response);
			return;
		}
		boolean zipped = accepts(request);
		String tag = '"' + this.secret.sign(String.join("\n", "page", address, state, this.build, zipped ? GZIP : ""))
				+ '"';
		if (hasPage(request, tag)) {
			writeHeaders(response, tag);
			response.setStatus(HttpStatus.NOT_MODIFIED.value());
			return;
		}
		boolean keeps = keeps(request);
		KeptPages.Rendering rendering = () -> render(partnership, state, request, response, chain);
		var page = keeps ? this.kept.get(address, state, rendering) : rendering.render();
		if (page == null) {
			return;
		}
		if (page.tag() != null) {
			page.write(response, false);
			return;
		}
		if (zipped && page.gzip() == null) {
			page = page.compressed();
			if (keeps) {
				this.kept.keep(address, page);
			}
		}
		writeHeaders(response, tag);
		page.write(response, zipped);
	}

	/** A file has a tag of its own, which does not change with other data. */
	private static void answerWithFile(KeptPage file, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		if (hasPage(request, Objects.requireNonNull(file.tag()))) {
			file.writeHeaders(response);
			response.setStatus(HttpStatus.NOT_MODIFIED.value());
		}
		else {
			file.write(response, false);
		}
	}

	/**
	 * Returns whether the reader shares pages with others. A session may hold a message
	 * for its reader, and a transaction what is not yet committed.
	 */
	private static boolean keeps(HttpServletRequest request) {
		return request.getSession(false) == null && !TransactionSynchronizationManager.isActualTransactionActive();
	}

	/**
	 * Reads all that the page shows in one transaction, unless one runs already. It ends
	 * in the same way if something is not found, because it writes nothing.
	 */
	private void readInOneTransaction(FilterChain chain, HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		if (TransactionSynchronizationManager.isActualTransactionActive()) {
			chain.doFilter(request, response);
			return;
		}
		var transactions = this.transactions.getObject();
		var transaction = transactions.getTransaction(READING);
		try {
			chain.doFilter(request, response);
		}
		finally {
			transactions.rollback(transaction);
		}
	}

	/** Renders the page; what is not an ordinary page is sent as it is. */
	private @Nullable KeptPage render(@Nullable String partnership, String state, HttpServletRequest request,
			HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
		var answer = new ContentCachingResponseWrapper(response);
		boolean hadSession = request.getSession(false) != null;
		readInOneTransaction(chain, request, answer);
		if (answer.getStatus() != HttpStatus.OK.value() || answer.containsHeader(HttpHeaders.SET_COOKIE)
				|| response.isCommitted() || (request.getSession(false) != null) != hadSession) {
			answer.copyBodyToResponse();
			return null;
		}
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
		return new KeptPage(partnership, state, Map.copyOf(headers), answer.getContentAsByteArray(), null);
	}

	private static TransactionDefinition reading() {
		var reading = new DefaultTransactionDefinition();
		reading.setReadOnly(true);
		return reading;
	}

	private static void writeHeaders(HttpServletResponse response, String tag) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL);
		response.setHeader(HttpHeaders.VARY, VARY);
		response.setHeader(HttpHeaders.ETAG, tag);
	}

	private static boolean hasPage(HttpServletRequest request, String tag) {
		return Collections.list(request.getHeaders(HttpHeaders.IF_NONE_MATCH))
			.stream()
			.flatMap((value) -> Stream.of(value.split(",")))
			.map((value) -> value.strip().replaceFirst("^W/", ""))
			.anyMatch(tag::equals);
	}

	private static boolean accepts(HttpServletRequest request) {
		String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
		return accepted != null && ACCEPTS_GZIP.matcher(accepted).find();
	}

	private boolean isPublished(HttpServletRequest request) {
		ServletRequestPathUtils.parseAndCache(request);
		try {
			var found = this.handlers.getHandler(request);
			return found != null && found.getHandler() instanceof HandlerMethod method
					&& (method.hasMethodAnnotation(PublishedPage.class)
							|| AnnotatedElementUtils.hasAnnotation(method.getBeanType(), PublishedPage.class));
		}
		catch (Exception ex) {
			return false; // the same failure comes again where it is answered
		}
		finally {
			ServletRequestPathUtils.clearParsedRequestPath(request);
		}
	}

	private static @Nullable String partnership(HttpServletRequest request) {
		var variables = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
		return (variables != null && variables.get(PARTNERSHIP) instanceof String slug) ? slug : null;
	}

}
