package org.throughline.action;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.security.Visibility;

/**
 * An action as it shall stand. Owner, due date and status have their own ways.
 *
 * @param planSlug the plan it stands in
 * @param wording what is to be done (Markdown)
 * @param ownerAsWritten the owner in the plan's words
 * @param leadRole the role that leads it
 * @param dueAsWritten the due date in the plan's words
 * @param successMeasure how one will see that it made a difference
 * @param grade the plan's own grade
 * @param visibility who may read it
 * @param recommendationReferences the recommendations it answers
 * @param themeSlugs its themes
 * @param note the editor's remark, never public
 * @param version the version the editor saw
 */
public record ActionEdit(@Nullable String planSlug, String wording, @Nullable String ownerAsWritten,
		@Nullable String leadRole, @Nullable String dueAsWritten, @Nullable String successMeasure,
		@Nullable String grade, Visibility visibility, List<String> recommendationReferences, List<String> themeSlugs,
		@Nullable String note, int version) {

}
