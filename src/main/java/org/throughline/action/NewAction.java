package org.throughline.action;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.security.Visibility;

/**
 * An action to be added.
 *
 * @param id chosen by the form, so that sending it twice adds one
 * @param planSlug the plan it stands in
 * @param wording what is to be done (Markdown)
 * @param ownerSlug the organisation that owns it
 * @param ownerAsWritten the owner in the plan's words
 * @param leadRole the role, not the person, that leads it
 * @param dueOn the day it is due
 * @param dueAsWritten the due date in words, with or without a day ("March 2027",
 * "ongoing")
 * @param pastDueConfirmed whether the person has confirmed that the due date lies in the
 * past
 * @param successMeasure how one will see that it made a difference
 * @param grade the plan's own grade
 * @param visibility who may read it
 * @param recommendationReferences the recommendations it answers
 * @param themeSlugs its themes
 * @param note the editor's remark, never public
 * @param importKey how the plan it comes from calls it
 */
public record NewAction(UUID id, @Nullable String planSlug, String wording, @Nullable String ownerSlug,
		@Nullable String ownerAsWritten, @Nullable String leadRole, @Nullable LocalDate dueOn,
		@Nullable String dueAsWritten, boolean pastDueConfirmed, @Nullable String successMeasure,
		@Nullable String grade, Visibility visibility, List<String> recommendationReferences, List<String> themeSlugs,
		@Nullable String note, @Nullable String importKey) {

}
