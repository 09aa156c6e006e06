package org.throughline.action;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What was recommended, what is done about it, what was said of that and what shows it,
 * down to a limit on each floor; each list tells how many there are.
 *
 * @param all how many recommendations there are
 * @param recommendations the first of them
 */
public record FollowUps(int all, List<Recommended> recommendations) {

	public FollowUps {
		recommendations = List.copyOf(recommendations);
	}

	/**
	 * A recommendation and its actions.
	 *
	 * @param reference its name in addresses
	 * @param numberAsWritten its number in the source
	 * @param wording as it is made (Markdown)
	 * @param sourceTitle what it comes out of
	 * @param allActions how many actions answer it
	 * @param actions the first of them
	 */
	public record Recommended(String reference, @Nullable String numberAsWritten, String wording, String sourceTitle,
			int allActions, List<Acted> actions) {

	}

	/**
	 * An action and what was said of it.
	 *
	 * @param reference its name in addresses
	 * @param wording what is to be done (Markdown)
	 * @param status how far it is
	 * @param progressReported whether any update ever reported progress
	 * @param example made up for visitors of the sample
	 * @param owner who owns it, under today's name, else as written
	 * @param allUpdates how many updates there are
	 * @param updates the newest of them
	 */
	public record Acted(String reference, String wording, ActionStatus status, boolean progressReported,
			boolean example, @Nullable String owner, int allUpdates, List<Told> updates) {

		/** Returns the message key of the status label. */
		public String statusKey() {
			return this.status.labelKey(this.progressReported);
		}

	}

	/**
	 * An update.
	 *
	 * @param asOf the day it speaks of
	 * @param kind what it is
	 * @param status how far the action was
	 * @param note what was said (Markdown)
	 * @param evidence what each piece of evidence shows
	 */
	public record Told(LocalDate asOf, UpdateKind kind, ActionStatus status, @Nullable String note,
			List<String> evidence) {

	}

}
