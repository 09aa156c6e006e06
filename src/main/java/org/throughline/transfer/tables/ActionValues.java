package org.throughline.transfer.tables;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.throughline.action.ActionEdit;
import org.throughline.action.NewPlan;
import org.throughline.action.NewRecommendation;

/**
 * New values of an action.
 *
 * @param edit its content
 * @param edited whether that differs from the existing content
 * @param plan the plan to add with it, or {@code null}
 * @param recommendation the recommendation to add with it, or {@code null}
 * @param ownerSlug its new owner, or {@code null}
 * @param dueOn its new due date, or {@code null}
 * @param move its new status, progress note and RAG rating
 */
record ActionValues(ActionEdit edit, boolean edited, @Nullable NewPlan plan, @Nullable NewRecommendation recommendation,
		@Nullable String ownerSlug, @Nullable LocalDate dueOn, ActionMoves.Move move) {

}
