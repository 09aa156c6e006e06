package org.throughline.action;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Recommendations, their actions, the updates of these and the evidence, down to a limit
 * on each floor; each list has their total number.
 *
 * @param all how many recommendations there are
 * @param recommendations the first of them
 */
public record FollowUps(int all, List<RecommendationStep> recommendations) {

	public FollowUps {
		recommendations = List.copyOf(recommendations);
	}

	/**
	 * A recommendation and its actions.
	 *
	 * @param reference its slug
	 * @param numberAsWritten its number in the source
	 * @param wording the wording (Markdown)
	 * @param allActions the number of linked actions
	 * @param actions the first of them
	 */
	public record RecommendationStep(String reference, @Nullable String numberAsWritten, String wording,
			String sourceTitle, int allActions, List<ActionStep> actions) {

	}

	/**
	 * An action and the note of it.
	 *
	 * @param reference its slug
	 * @param wording the action (Markdown)
	 * @param statusWord the plan's word for it that was last reported, or {@code null}
	 * @param statusKey the message key of the label of its status
	 * @param example a made-up example for visitors
	 * @param owner who owns it, under today's name, else as written
	 * @param allUpdates how many updates there are
	 * @param updates the newest of them
	 */
	public record ActionStep(String reference, String wording, String statusKey, @Nullable String statusWord,
			boolean example, @Nullable String owner, int allUpdates, List<UpdateStep> updates) {

	}

	/**
	 * An update.
	 *
	 * @param asOf the day it refers to
	 * @param kind its label
	 * @param statusWord the plan's word for it, or {@code null}
	 * @param note the note (Markdown)
	 * @param evidence what each piece of evidence shows
	 */
	public record UpdateStep(LocalDate asOf, UpdateKind kind, ActionStatus status, @Nullable String statusWord,
			@Nullable String note, List<String> evidence) {

	}

}
