package org.throughline.action;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.security.Visibility;

/**
 * Recommendations, plans and actions with their updates, as a file gives them, for one
 * partnership. Organisations and themes are named by slug, recommendations and actions
 * within the file by key.
 *
 * @param partnership slug of the partnership
 * @param plans action plans
 * @param recommendations recommendations, in order
 * @param actions actions, in order
 */
public record ImportedActions(String partnership, @Nullable List<ImportedPlan> plans,
		@Nullable List<ImportedRecommendation> recommendations, @Nullable List<ImportedAction> actions) {

	/**
	 * An action plan. Description is Markdown; without an organisation it is the
	 * partnership's own; PUBLIC when no visibility is given.
	 */
	public record ImportedPlan(String slug, String title, @Nullable String organisation, @Nullable String description,
			@Nullable String report, @Nullable Visibility visibility) {

	}

	/**
	 * What recommendations come out of.
	 *
	 * @param type its label * @param reference its slug, where it is held here: a
	 * report's slug, a review's reference
	 * @param title in words; never the pseudonym of an unpublished review
	 */
	public record ImportedSource(SourceType type, @Nullable String reference, String title) {

	}

	/**
	 * One recommendation.
	 *
	 * @param key how actions of the file name it; unique in the partnership
	 * @param source its source
	 * @param number its number in the source, as written
	 * @param wording the wording (Markdown)
	 * @param points its sub-points
	 * @param addressees the addressees, as written
	 * @param organisations the addressed organisations
	 * @param themes its themes
	 * @param response the response (NOT_STATED when left out)
	 * @param responseReason why, for IN_PART and NOT_ACCEPTED
	 * @param progress the progress stated in the source, as written
	 * @param visibility its visibility
	 * @param madeOn the date it was made
	 * @param note the internal note, never public
	 */
	public record ImportedRecommendation(@Nullable String key, ImportedSource source, @Nullable String number,
			String wording, @Nullable List<String> points, @Nullable String addressees,
			@Nullable List<String> organisations, @Nullable List<String> themes,
			@Nullable RecommendationResponse response, @Nullable String responseReason, @Nullable String progress,
			Visibility visibility, @Nullable LocalDate madeOn, @Nullable String note) {

	}

	/**
	 * One action.
	 *
	 * @param key unique in the partnership; kept as its import key
	 * @param plan slug of its plan
	 * @param recommendations keys of the linked recommendations, in this file
	 * @param wording the action (Markdown)
	 * @param owner slug of the organisation that owns it
	 * @param ownerAsWritten the owner as named in the plan
	 * @param leadRole the role that leads it
	 * @param dueOn the day it is due
	 * @param dueAsWritten the due date in words
	 * @param successMeasure how the difference will be seen
	 * @param grade the plan's own grade
	 * @param status the status (NOT_STARTED when left out); follows from the last update
	 * where that gives one
	 * @param statusNote why it is blocked, returned or no longer needed
	 * @param visibility its visibility
	 * @param example a made-up example for visitors
	 * @param madeOn the day it was added
	 * @param themes its themes
	 * @param note the internal note, never public
	 * @param updates the note of it, oldest first
	 */
	public record ImportedAction(@Nullable String key, @Nullable String plan, @Nullable List<String> recommendations,
			String wording, @Nullable String owner, @Nullable String ownerAsWritten, @Nullable String leadRole,
			@Nullable LocalDate dueOn, @Nullable String dueAsWritten, @Nullable String successMeasure,
			@Nullable String grade, @Nullable ActionStatus status, @Nullable String statusNote, Visibility visibility,
			@Nullable Boolean example, LocalDate madeOn, @Nullable List<String> themes, @Nullable String note,
			@Nullable List<ImportedUpdate> updates) {

	}

	/**
	 * What a document says of an action.
	 *
	 * @param asOf the document's day
	 * @param status how far it was, where the document says so
	 * @param note as written
	 * @param by who says so, as written; the source when left out
	 * @param source the document
	 * @param visibility its visibility; like the action when left out
	 */
	public record ImportedUpdate(LocalDate asOf, @Nullable ActionStatus status, String note, @Nullable String by,
			String source, @Nullable Visibility visibility) {

	}

}
