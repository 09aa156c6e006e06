package org.throughline.action;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.security.Visibility;

/**
 * An action to be added.
 *
 * @param id chosen by the form, so that submitting twice adds one
 * @param planSlug the plan's slug
 * @param wording the action (Markdown)
 * @param ownerSlug the organisation that owns it
 * @param ownerAsWritten the owner as named in the plan
 * @param leadRole the role, not the person, that leads it
 * @param dueOn the day it is due
 * @param dueAsWritten the due date in words, with or without a day ("March 2027",
 * "ongoing")
 * @param pastDueConfirmed whether the person has confirmed that the due date lies in the
 * past
 * @param successMeasure how the difference will be seen
 * @param grade the plan's own grade
 * @param visibility its visibility
 * @param recommendationReferences the linked recommendations
 * @param themeSlugs its themes
 * @param note the internal note, never public
 * @param importKey how the plan it comes from calls it
 */
public record NewAction(UUID id, @Nullable String planSlug, String wording, @Nullable String ownerSlug,
		@Nullable String ownerAsWritten, @Nullable String leadRole, @Nullable LocalDate dueOn,
		@Nullable String dueAsWritten, boolean pastDueConfirmed, @Nullable String successMeasure,
		@Nullable String grade, Visibility visibility, List<String> recommendationReferences, List<String> themeSlugs,
		@Nullable String note, @Nullable String importKey) {

}
