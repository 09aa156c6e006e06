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
 * @param verified whether it is an action that is verified complete
 */
public record FollowUpStep(Kind kind, String text, @Nullable String state, @Nullable String path, boolean verified,
		List<FollowUpStep> next) {

	public FollowUpStep {
		next = List.copyOf(next);
	}

	FollowUpStep(Kind kind, String text, @Nullable String state, @Nullable String path, List<FollowUpStep> next) {
		this(kind, text, state, path, false, next);
	}

	public enum Kind {

		REVIEW, SOURCE, EVENT, LEARNING, RECOMMENDATION, ACTION, UPDATE, EVIDENCE, VERIFIED,
		/** A link to the rest of a list. */
		MORE

	}

}
