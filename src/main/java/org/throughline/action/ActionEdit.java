package org.throughline.action;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.security.Visibility;

/**
 * New values for an action. Owner, due date and status are changed by their own services.
 *
 * @param planSlug the plan's slug
 * @param wording the action (Markdown)
 * @param ownerAsWritten the owner as named in the plan
 * @param leadRole the role that leads it
 * @param dueAsWritten the due date as worded in the plan
 * @param successMeasure how the difference will be seen
 * @param grade the plan's own grade
 * @param visibility its visibility
 * @param recommendationReferences the linked recommendations
 * @param themeSlugs its themes
 * @param note the internal note, never public
 * @param version the version the editor saw
 */
public record ActionEdit(@Nullable String planSlug, String wording, @Nullable String ownerAsWritten,
		@Nullable String leadRole, @Nullable String dueAsWritten, @Nullable String successMeasure,
		@Nullable String grade, Visibility visibility, List<String> recommendationReferences, List<String> themeSlugs,
		@Nullable String note, int version) {

}
