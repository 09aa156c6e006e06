package org.throughline.partnership;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A partnership under the name it has, or had, on a day.
 *
 * @param id identifies it
 * @param slug its name in addresses
 * @param area the area it serves
 * @param name its name on that day
 * @param acronym the short form
 * @param form its legal form on that day
 */
public record PartnershipSummary(UUID id, String slug, String area, String name, @Nullable String acronym,
		PartnershipForm form) {

}
