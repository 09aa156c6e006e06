package org.throughline.action;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.security.Visibility;

/**
 * An action plan as a person describes it.
 *
 * @param title what it is called; its slug is made from it, once and for all
 * @param organisationSlug whose plan it is; the partnership's own when left out
 * @param description what it is for (Markdown)
 * @param reportSlug the report it belongs to, in addresses; none where it belongs to none
 * @param visibility its visibility
 */
public record NewPlan(String title, @Nullable String organisationSlug, @Nullable String description,
		@Nullable String reportSlug, Visibility visibility) {

}
