package org.throughline.transfer.tables;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.throughline.action.ActionEdit;
import org.throughline.action.ActionOrigin;
import org.throughline.action.NewRecommendation;
import org.throughline.action.PlanEdit;
import org.throughline.action.RevisedDueDate;

/**
 * New values of an action.
 *
 * @param edit its content and links
 * @param edited whether these differ from the existing ones
 * @param added the plan and the recommendation to add with it
 * @param origin when it was made
 * @param ownerSlug its new owner, or {@code null}
 * @param dueOn its new due date; that of a new action at first, or {@code null}
 * @param revised the due dates after that
 * @param move its new status, progress note and RAG rating
 */
record ActionValues(ActionEdit edit, boolean edited, Added added, ActionOrigin origin, @Nullable String ownerSlug,
		@Nullable LocalDate dueOn, List<RevisedDueDate> revised, ActionMoves.Move move) {

	/** A plan and a recommendation to add with an action; either may be {@code null}. */
	record Added(@Nullable PlanEdit plan, @Nullable NewRecommendation recommendation) {

	}

}
