package org.throughline.browse;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A partnership as its pages are headed today.
 *
 * @param id which it is
 * @param slug its name in addresses
 * @param area the place it works for
 * @param name its name today
 * @param acronym how it is called for short
 * @param drafts whether the reader also reads its drafts
 */
public record PartnershipHeading(UUID id, String slug, String area, String name, @Nullable String acronym,
		boolean drafts) {

	/** Its short name, where it has one. */
	public String shortName() {
		return (this.acronym != null) ? this.acronym : this.name;
	}

}
