package org.throughline.review;

import java.util.List;

/** Thrown if the publication of a review is refused; nothing was saved. */
public class PublicationRefused extends RuntimeException {

	private final transient List<Reason> reasons;

	PublicationRefused(List<Reason> reasons) {
		super(reasons.toString(), null, false, false);
		this.reasons = List.copyOf(reasons);
	}

	public List<Reason> reasons() {
		return this.reasons;
	}

	/**
	 * A reason for refusing.
	 *
	 * @param key message key
	 * @param argument argument of the message
	 */
	public record Reason(String key, String argument) {

	}

}
