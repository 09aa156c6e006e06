package org.throughline.partnership;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An organisation under the name it has, or had, on a day.
 *
 * @param id identifies it
 * @param slug its name in addresses
 * @param kind what sort of body
 * @param name its name on that day
 * @param acronym the short form
 */
public record OrganisationSummary(UUID id, String slug, OrganisationKind kind, String name, @Nullable String acronym) {

}
