package org.throughline.browse;

import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.web.NamedPartnership;

/**
 * Heading of a partnership's pages.
 *
 * @param area the council areas it serves, in words
 * @param name its current name
 * @param acronym its abbreviation
 * @param otherNames names used beside its current name
 * @param comparable whether it and another one are listed, so that they can be compared
 * @param drafts whether the reader may read its drafts
 */
public record PartnershipHeading(UUID id, String slug, String area, String name, @Nullable String acronym,
		@Nullable String otherNames, boolean comparable, boolean drafts) implements NamedPartnership {

	/** Returns the abbreviation, or the name if there is none. */
	public String shortName() {
		return (this.acronym != null) ? this.acronym : this.name;
	}

	/** Returns the parameters of statements about what the reader may read. */
	Map<String, ?> parameters() {
		return Map.of("partnership", this.id, "drafts", this.drafts);
	}

}
