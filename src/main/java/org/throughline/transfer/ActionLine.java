package org.throughline.transfer;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.throughline.action.ActionEdit;
import org.throughline.action.ActionHand;
import org.throughline.action.ActionRow;
import org.throughline.action.ActionStatus;
import org.throughline.action.NewPlan;
import org.throughline.action.NewRecommendation;
import org.throughline.action.Rag;

/**
 * A row of a table of actions, ready to be saved.
 *
 * @param held the action it belongs to; none where it is new
 * @param words what it says
 * @param reworded whether that differs from what stands here
 * @param plan the plan to be added with it
 * @param recommendation the recommendation to be added with it
 * @param ownerSlug its new owner
 * @param dueOn its new due date
 * @param colour what its traffic light becomes
 * @param status what it becomes
 * @param note what is said of it
 * @param link what shows it
 */
record ActionLine(@Nullable ActionRow held, ActionEdit words, boolean reworded, @Nullable NewPlan plan,
		@Nullable NewRecommendation recommendation, @Nullable String ownerSlug, @Nullable LocalDate dueOn,
		@Nullable Colour colour, @Nullable ActionStatus status, @Nullable String note, @Nullable String link) {

	/** How far the action is now. */
	ActionStatus from() {
		return (this.held != null) ? this.held.action().status() : ActionStatus.NOT_STARTED;
	}

	/** Whether something is said that is the owner's to say. */
	boolean ownersWord() {
		boolean said = this.status != null || this.note != null || this.link != null;
		return said && from().canBecome((this.status != null) ? this.status : from(), ActionHand.OWNER);
	}

	/** A traffic light that is set, or given back to the rule. */
	record Colour(@Nullable Rag rag) {

	}

}
