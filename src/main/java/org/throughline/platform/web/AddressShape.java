package org.throughline.platform.web;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.http.server.PathContainer;

/**
 * The segments of an address or of a pattern for addresses.
 */
final class AddressShape {

	/** The fixed segments; {@code null} matches any segment. */
	private final List<@Nullable String> segments;

	private final boolean anyLength;

	private AddressShape(List<@Nullable String> segments, boolean anyLength) {
		this.segments = segments;
		this.anyLength = anyLength;
	}

	static AddressShape ofPattern(String pattern) {
		List<@Nullable String> segments = new ArrayList<>();
		for (String segment : pattern.substring(Math.min(1, pattern.length())).split("/", -1)) {
			segments.add(segment.matches("[^{}*?]*") ? segment : null);
		}
		return new AddressShape(segments, !pattern.startsWith("/") || pattern.contains("**") || pattern.contains("{*"));
	}

	static AddressShape ofAddress(PathContainer path) {
		List<@Nullable String> segments = new ArrayList<>();
		for (PathContainer.Element element : path.elements()) {
			if (element instanceof PathContainer.PathSegment segment) {
				if (!segments.isEmpty()) {
					segments.remove(segments.size() - 1);
				}
				segments.add(segment.valueToMatch());
			}
			else {
				segments.add("");
			}
		}
		return new AddressShape(segments, false);
	}

	/** Whether an address of this shape may match this pattern. */
	boolean matches(AddressShape address) {
		if (this.anyLength) {
			return true;
		}
		if (this.segments.size() != address.segments.size()) {
			return false;
		}
		for (int i = 0; i < this.segments.size(); i++) {
			String fixed = this.segments.get(i);
			if (fixed != null && !fixed.equals(address.segments.get(i))) {
				return false;
			}
		}
		return true;
	}

}
