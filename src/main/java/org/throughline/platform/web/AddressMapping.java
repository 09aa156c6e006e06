package org.throughline.platform.web;

import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Finds the handler of a request. Compares the address only with patterns of the same
 * shape, not with all patterns of the application, and once for a request: filters ask
 * for the handler too.
 */
public class AddressMapping extends RequestMappingHandlerMapping {

	private static final String FOUND = AddressMapping.class.getName() + ".found";

	/** All handlers; {@code null} after one was added. */
	private volatile @Nullable List<Candidate> all;

	@Override
	public void registerMapping(RequestMappingInfo mapping, Object handler, Method method) {
		super.registerMapping(mapping, handler, method);
		this.all = null;
	}

	@Override
	protected void registerHandlerMethod(Object handler, Method method, RequestMappingInfo mapping) {
		super.registerHandlerMethod(handler, method, mapping);
		this.all = null;
	}

	@Override
	protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
		if (request.getAttribute(FOUND) instanceof Found known && known.path.equals(path)) {
			return known.handler;
		}
		var handler = find(path, request);
		if (handler != null) {
			request.setAttribute(FOUND, new Found(path, handler));
		}
		return handler;
	}

	private @Nullable HandlerMethod find(String path, HttpServletRequest request) throws Exception {
		var address = AddressShape
			.ofAddress(ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication());
		var candidates = all().stream().filter((candidate) -> candidate.mayMatch(address)).toList();
		var matches = candidates.stream().mapMulti((Candidate candidate, Consumer<Candidate> each) -> {
			var match = getMatchingMapping(candidate.mapping, request);
			if (match != null) {
				each.accept(new Candidate(match, candidate.handler, List.of()));
			}
		}).sorted(Comparator.comparing(Candidate::mapping, getMappingComparator(request))).toList();
		if (matches.isEmpty()) {
			return handleNoMatch(candidates.stream().map(Candidate::mapping).collect(Collectors.toSet()), path,
					request);
		}
		var best = matches.get(0);
		if (matches.size() > 1 && getMappingComparator(request).compare(best.mapping, matches.get(1).mapping) == 0) {
			return super.lookupHandlerMethod(path, request); // refuses it
		}
		request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, best.handler);
		handleMatch(best.mapping, path, request);
		return best.handler;
	}

	private List<Candidate> all() {
		var known = this.all;
		if (known == null) {
			known = getHandlerMethods().entrySet()
				.stream()
				.map((entry) -> new Candidate(entry.getKey(), entry.getValue(),
						entry.getKey().getPatternValues().stream().map(AddressShape::ofPattern).toList()))
				.toList();
			this.all = known;
		}
		return known;
	}

	/** A handler and the shapes of its patterns. */
	private record Candidate(RequestMappingInfo mapping, HandlerMethod handler, List<AddressShape> patterns) {

		boolean mayMatch(AddressShape address) {
			for (AddressShape pattern : this.patterns) {
				if (pattern.matches(address)) {
					return true;
				}
			}
			return false;
		}

	}

	/** The handler of an address; errors of the same request have another. */
	private record Found(String path, HandlerMethod handler) {

	}

}
