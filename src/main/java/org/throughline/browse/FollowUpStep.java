package org.throughline.browse;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A step on the way from an incident to a verified change, with the steps that follow
 * from it.
 *
 * @param text its plain text
 * @param state its status or date
 * @param path its address below the partnership's, or {@code null} if it has no page
 */
public record FollowUpStep(Kind kind, String text, @Nullable String state, @Nullable String path,
		List<FollowUpStep> next) {

	public FollowUpStep {
		next = List.copyOf(next);
	}

	public enum Kind {

		REVIEW, SOURCE, EVENT, LEARNING, RECOMMENDATION, ACTION, UPDATE, EVIDENCE, VERIFIED,
		/** A link to the rest of a list. */
		MORE

	}

}
