package org.throughline.action;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.security.Visibility;

/**
 * An action plan.
 *
 * @param id its id
 * @param slug its slug
 * @param title what it is called
 * @param organisationSlug whose plan it is; none for the partnership's own
 * @param organisationName that organisation under today's name
 * @param description what it is for (Markdown)
 * @param reportSlug the report it belongs to, in addresses
 * @param visibility its visibility
 * @param actions how many actions it has
 * @param actionsVerified the number of them that are verified complete
 * @param version the version for optimistic locking
 */
public record PlanSummary(UUID id, String slug, String title, @Nullable String organisationSlug,
		@Nullable String organisationName, @Nullable String description, @Nullable String reportSlug,
		Visibility visibility, int actions, int actionsVerified, int version) {

}
