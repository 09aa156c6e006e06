package org.throughline.platform.publication;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.SignedInUser;

/**
 * The reasons that a form gives for keeping words that may identify a child.
 *
 * @param givenBy name of the person who gives them
 * @param reasons reasons by kind and words
 */
public record GivenReasons(String givenBy, Map<String, String> reasons) {

	private static final String FIELD = "_identifier";

	/**
	 * Returns what the form of the current request gives. A process, such as the import
	 * of the sample, imports what was published before.
	 */
	static GivenReasons ofRequest(List<FoundIdentifier> open) {
		var request = request();
		var given = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
		String signedIn = CurrentUser.signedIn().map(SignedInUser::displayName).orElse("");
		String process = CurrentUser.process();
		if (process != null) {
			open.forEach((identifier) -> given.put(identifier.key(), "Published before it was imported"));
			return new GivenReasons(process, given);
		}
		if (request == null) {
			return new GivenReasons("", given);
		}
		var keys = Objects.requireNonNullElse(request.getParameterValues(FIELD), new String[0]);
		var reasons = Objects.requireNonNullElse(request.getParameterValues(FIELD + "Reason"), new String[0]);
		for (int at = 0; at < Math.min(keys.length, reasons.length); at++) {
			given.put(keys[at], reasons[at].strip());
		}
		String name = request.getParameter(FIELD + "GivenBy");
		return new GivenReasons((name != null) ? name.strip() : signedIn, given);
	}

	static @Nullable HttpServletRequest request() {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)
				? attributes.getRequest() : null;
	}

	/** Returns the reason for a finding; empty if there is none. */
	public String reason(FoundIdentifier identifier) {
		return this.reasons.getOrDefault(identifier.key(), "");
	}

	boolean accepts(FoundIdentifier identifier) {
		boolean acceptable = identifier.kind().acceptable() || CurrentUser.process() != null;
		return acceptable && !this.givenBy.isEmpty() && !reason(identifier).isEmpty();
	}

}
