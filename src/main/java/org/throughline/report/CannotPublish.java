package org.throughline.report;

import java.util.List;

/**
 * The report has no content to publish.
 */
public class CannotPublish extends RuntimeException {

	private final transient List<String> reasons;

	CannotPublish(List<String> reasons) {
		super(String.join("; ", reasons), null, false, false);
		this.reasons = List.copyOf(reasons);
	}

	/** Returns what to do before publishing, as sentences for the page. */
	public List<String> reasons() {
		return this.reasons;
	}

}
