package org.throughline.platform.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.filter.OncePerRequestFilter;

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

	private final DataVersions versions;

	private final KeptPages kept;

	private final PageRendering rendering;

	private final InstallationSecret secret;

	private final Clock clock;

	private final String build;

	PublishedPages(DataVersions versions, KeptPages kept, PageRendering rendering, InstallationSecret secret,
			Clock clock, String build) {
		this.versions = versions;
		this.kept = kept;
		this.rendering = rendering;
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
		String address = PageRendering.address(request);
		var known = this.kept.get(address);
		if (known == null && !PageRendering.isMarked(this.rendering.handler(request), PublishedPage.class)) {
			chain.doFilter(request, response);
			return;
		}
		String partnership = (known != null) ? known.partnership() : PageRendering.partnership(request);
		var data = this.versions.current(partnership);
		request.setAttribute(UPDATED, data.changedOn());
		String state = data.version() + ' ' + LocalDate.now(this.clock);
		boolean keeps = keeps(request);
		if (keeps && known != null && known.tag() != null && known.state().equals(state)) {
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

	/** Renders the page; what is not an ordinary page is sent as it is. */
	private @Nullable KeptPage render(@Nullable String partnership, String state, HttpServletRequest request,
			HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
		var answer = this.rendering.render(request, response, chain, () -> {
		});
		return (answer != null)
				? new KeptPage(partnership, state, PageRendering.headers(answer), answer.getContentAsByteArray(), null)
				: null;
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

}
