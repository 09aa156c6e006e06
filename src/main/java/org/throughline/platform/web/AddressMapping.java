package org.throughline.platform.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
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

	private final Map<RequestMappingInfo, List<AddressShape>> shapes = new ConcurrentHashMap<>();

	@Override
	protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
		if (request.getAttribute(FOUND) instanceof Found known && known.path.equals(path)) {
			return known.handler;
		}
		var handler = super.lookupHandlerMethod(path, new ShapedRequest(request));
		if (handler != null) {
			request.setAttribute(FOUND, new Found(path, handler));
		}
		return handler;
	}

	@Override
	protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo mapping, HttpServletRequest request) {
		return mayMatch(mapping, request) ? super.getMatchingMapping(mapping, request) : null;
	}

	@Override
	protected @Nullable HandlerMethod handleNoMatch(Set<RequestMappingInfo> mappings, String path,
			HttpServletRequest request) throws ServletException {
		return super.handleNoMatch(
				mappings.stream().filter((mapping) -> mayMatch(mapping, request)).collect(Collectors.toSet()), path,
				request);
	}

	private boolean mayMatch(RequestMappingInfo mapping, HttpServletRequest request) {
		var patterns = this.shapes.get(mapping);
		if (patterns == null) {
			patterns = mapping.getPatternValues().stream().map(AddressShape::ofPattern).toList();
			this.shapes.put(mapping, patterns);
		}
		if (request instanceof ShapedRequest shaped) {
			for (AddressShape pattern : patterns) {
				if (pattern.matches(shaped.address)) {
					return true;
				}
			}
			return false;
		}
		return true;
	}

	/** The handler of an address; errors of the same request have another. */
	private record Found(String path, HandlerMethod handler) {

	}

	/** A request with the segments of its address. */
	private static final class ShapedRequest extends HttpServletRequestWrapper {

		private final AddressShape address;

		private ShapedRequest(HttpServletRequest request) {
			super(request);
			this.address = AddressShape
				.ofAddress(ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication());
		}

	}

}
