package org.throughline.browse;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A partnership that can be compared with others.
 *
 * @param name its current name
 * @param acronym its abbreviation
 * @param chosen whether it is compared
 */
public record ComparedPartnership(UUID id, String slug, String name, @Nullable String acronym, boolean chosen) {

	/** Returns the abbreviation, or the name if there is none. */
	public String shortName() {
		return (this.acronym != null) ? this.acronym : this.name;
	}

}
