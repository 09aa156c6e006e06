package org.throughline.paper.web;

import java.util.Locale;
import java.util.stream.Stream;

import org.throughline.paper.ClearanceState;
import org.throughline.platform.web.NotFoundException;

/**
 * What a business manager does with a clearance. Each has a page of its own.
 */
enum ClearanceAction {

	ASK, RECORD, LIMIT, NOT_NEEDED;

	/** Returns the last part of the address. */
	public String path() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** Returns the action at an address. */
	static ClearanceAction at(String path) {
		return Stream.of(values())
			.filter((action) -> action.path().equals(path))
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	/** Returns the key of its name: an officer is asked, then asked again. */
	public String label(ClearanceState state) {
		return "ClearanceAction." + name() + ((this == ASK && state != ClearanceState.NOT_ASKED) ? ".again" : "");
	}

}
