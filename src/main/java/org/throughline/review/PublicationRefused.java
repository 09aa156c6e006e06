package org.throughline.review;

import java.util.List;

/**
 * A review does not become public yet; nothing was saved.
 */
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
	 * One reason.
	 *
	 * @param key its message
	 * @param argument what the message names
	 */
	public record Reason(String key, String argument) {

	}

}
