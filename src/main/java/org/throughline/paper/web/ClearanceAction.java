package org.throughline.paper.web;

import org.throughline.paper.ClearanceState;
import org.throughline.platform.text.Slug;
import org.throughline.platform.web.NotFoundException;

/**
 * An action of a business manager on a clearance. Each has a page of its own.
 */
enum ClearanceAction {

	REQUEST, RECORD, LIMIT, NOT_NEEDED;

	/** Returns the last part of the address. */
	public String path() {
		return Slug.of(this);
	}

	/** Returns the action at an address. */
	static ClearanceAction at(String path) {
		return Slug.find(ClearanceAction.class, path).orElseThrow(NotFoundException::new);
	}

	/** Returns the key of its name: an officer is asked, then asked again. */
	public String label(ClearanceState state) {
		return "ClearanceAction." + name()
				+ ((this == REQUEST && state != ClearanceState.NOT_REQUESTED) ? ".again" : "");
	}

}
