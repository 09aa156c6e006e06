package org.throughline.report;

import java.util.List;

/**
 * A report lacks what it needs to be published.
 */
public class CannotPublish extends RuntimeException {

	private final transient List<String> reasons;

	CannotPublish(List<String> reasons) {
		super(String.join("; ", reasons), null, false, false);
		this.reasons = List.copyOf(reasons);
	}

	/** What is missing, in sentences for the person who wants to publish. */
	public List<String> reasons() {
		return this.reasons;
	}

}
