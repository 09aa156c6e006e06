package org.throughline.browse;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Heading of a partnership's pages.
 *
 * @param id its identifier
 * @param slug its slug
 * @param area the area it serves
 * @param name its current name
 * @param acronym its abbreviation
 * @param drafts whether the reader may read its drafts
 */
public record PartnershipHeading(UUID id, String slug, String area, String name, @Nullable String acronym,
		boolean drafts) {

	/** Returns the abbreviation, or the name if there is none. */
	public String shortName() {
		return (this.acronym != null) ? this.acronym : this.name;
	}

}
