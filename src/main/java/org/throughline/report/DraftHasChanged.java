package org.throughline.report;

import java.util.List;

/**
 * The draft is not as the person was shown it who signs or publishes it. Nothing is
 * stored.
 */
public class DraftHasChanged extends RuntimeException {

	private final transient List<String> changes;

	DraftHasChanged(List<String> changes) {
		super("the draft has changed since it was shown", null, false, false);
		this.changes = List.copyOf(changes);
	}

	/** Returns the parts that changed; empty if that is not known any more. */
	public List<String> changes() {
		return this.changes;
	}

}
