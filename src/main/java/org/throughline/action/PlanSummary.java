package org.throughline.action;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.security.Visibility;

/**
 * An action plan.
 *
 * @param id identifies it
 * @param slug its name in addresses
 * @param title what it is called
 * @param organisationSlug whose plan it is; none for the partnership's own
 * @param organisationName that organisation under today's name
 * @param description what it is for (Markdown)
 * @param reportSlug the report it belongs to, in addresses
 * @param visibility who may read it
 * @param actions how many actions it has
 * @param actionsVerified how many of them are verified complete
 * @param version which state it is
 */
public record PlanSummary(UUID id, String slug, String title, @Nullable String organisationSlug,
		@Nullable String organisationName, @Nullable String description, @Nullable String reportSlug,
		Visibility visibility, int actions, int actionsVerified, int version) {

}
