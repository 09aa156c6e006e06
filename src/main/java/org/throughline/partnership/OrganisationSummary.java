package org.throughline.partnership;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An organisation under its name on a date.
 *
 * @param name its name on that date
 * @param acronym the abbreviation
 */
public record OrganisationSummary(UUID id, String slug, OrganisationKind kind, String name, @Nullable String acronym) {

}
