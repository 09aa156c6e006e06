package org.throughline.platform.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.SignedInUser;
import org.throughline.platform.security.Grant;

/**
 * Answers requests of who is signed in for a page that is {@link KeptForReader} or
 * {@link PublishedPage} from memory, as long as nothing has changed that its reader may
 * see. The state of a page consists of the version of that data, the day, and what is
 * read of the person at each request: grants and unread notices. Security has let the
 * request pass before. A page is not kept if its transaction has read a table that
 * changes without a new version, and not while a message or unsaved text waits for the
 * reader.
 */
class PersonalPages extends OncePerRequestFilter {

	/** The session attributes that do not affect pages. */
	private static final Set<String> OF_SESSION = Set.of(
			HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
			"org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository.CSRF_TOKEN", "browser", "address",
			"provider", SignedInUser.SESSIONS);

	private final DataVersions versions;

	private final PageRendering rendering;

	private final ObjectProvider<CurrentUser> currentUser;

	private final ObjectProvider<RequestDataValueProcessor> fields;

	private final Clock clock;

	private final Cache<Key, PersonalPage> kept;

	PersonalPages(DataVersions versions, PageRendering rendering, ObjectProvider<CurrentUser> currentUser,
			ObjectProvider<RequestDataValueProcessor> fields, Clock clock, long mostBytes) {
		this.versions = versions;
		this.rendering = rendering;
		this.currentUser = currentUser;
		this.fields = fields;
		this.clock = clock;
		this.kept = Caffeine.newBuilder()
			.maximumWeight(mostBytes)
			.<Key, PersonalPage>weigher((key, page) -> key.address().length() + page.weight())
			.build();
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !HttpMethod.GET.matches(request.getMethod()) || !isAlone(request)
				|| CurrentUser.signedIn().filter((person) -> !person.isByLink()).isEmpty();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var person = CurrentUser.signedIn().orElseThrow();
		var key = new Key(person.id(), person.displayName(), PageRendering.address(request));
		var known = this.kept.getIfPresent(key);
		var user = this.currentUser.getObject();
		var handler = (known == null) ? this.rendering.handler(request) : null;
		boolean published = (known != null) ? known.state().published()
				: PageRendering.isMarked(handler, PublishedPage.class);
		boolean marked = known != null || published || PageRendering.isMarked(handler, KeptForReader.class);
		if (!marked || user.unsavedTexts() > 0) {
			chain.doFilter(request, response);
			return;
		}
		String partnership = (known != null) ? known.partnership() : PageRendering.partnership(request);
		var concerned = Stream.concat(Stream.of(person.id()), user.grants().stream().map(Grant::partnershipId))
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
		String version = this.versions.working(concerned, partnership);
		if (published) {
			var data = this.versions.current(partnership);
			request.setAttribute(PublishedPages.UPDATED, data.changedOn());
			version += ' ' + data.version();
		}
		var state = new PersonalPage.State(published, version, LocalDate.now(this.clock), user.grants(),
				user.unreadNotices());
		if (known != null && known.state().equals(state)) {
			known.write(request, response, this.fields.getObject());
			return;
		}
		render(key, partnership, state, request, response, chain);
	}

	private void render(Key key, @Nullable String partnership, PersonalPage.State state, HttpServletRequest request,
			HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
		var made = HiddenFields.record(request);
		var versioned = new AtomicBoolean();
		var answer = this.rendering.render(request, response, chain,
				() -> versioned.set(this.versions.readsVersionedOnly()));
		if (answer == null) {
			return;
		}
		if (versioned.get() && PageRendering.isPage(answer) && isAlone(request)) {
			made.cutFrom(answer.getContentAsByteArray(), (pieces, fields) -> new PersonalPage(partnership, state,
					PageRendering.headers(answer), pieces, fields))
				.ifPresent((page) -> this.kept.put(key, page));
		}
		answer.copyBodyToResponse();
	}

	/**
	 * Returns whether the page is one of the person and not of this request: no message
	 * waits in the session, and no transaction holds what is not yet committed.
	 */
	private static boolean isAlone(HttpServletRequest request) {
		var session = request.getSession(false);
		return session != null && OF_SESSION.containsAll(Collections.list(session.getAttributeNames()))
				&& !TransactionSynchronizationManager.isActualTransactionActive();
	}

	/** The person may have another name when they sign in again. */
	private record Key(UUID person, String name, String address) {

	}

}
