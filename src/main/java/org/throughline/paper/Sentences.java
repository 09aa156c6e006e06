package org.throughline.paper;

import java.util.List;

/**
 * The sentences of a paragraph.
 */
final class Sentences {

	private Sentences() {
	}

	/** Returns the sentences of some words, each with its full stop or colon. */
	static List<String> of(String wording) {
		return List.of(wording.split("(?<=[.!?:])\\s+"));
	}

}
