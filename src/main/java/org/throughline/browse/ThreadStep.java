package org.throughline.browse;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A step of the thread that runs from an incident to a verified change, with those that
 * follow from it.
 *
 * @param kind what it is
 * @param words what it says, in bare words
 * @param state how far it is, or when it was
 * @param path its address below the partnership's; none where it has no page
 * @param next what follows from it
 */
public record ThreadStep(Kind kind, String words, @Nullable String state, @Nullable String path,
		List<ThreadStep> next) {

	public ThreadStep {
		next = List.copyOf(next);
	}

	/** What a step of the thread is. */
	public enum Kind {

		REVIEW, SOURCE, HAPPENED, LEARNING, RECOMMENDATION, ACTION, UPDATE, EVIDENCE, VERIFIED,
		/** That a list goes on elsewhere. */
		MORE

	}

}
