package org.throughline.browse;

import org.jspecify.annotations.Nullable;

/**
 * A partnership in the list of partnerships.
 *
 * @param area the area it serves
 * @param name its current name
 * @param acronym its abbreviation
 * @param foundAs the former name, area or council that was searched for; {@code null} if
 * its current name was
 * @param report address of its latest published report, below its own
 * @param period the period of that report
 * @param total the number of partnerships on all pages
 */
public record PartnershipOverview(String slug, String area, String name, @Nullable String acronym,
		@Nullable String foundAs, String report, String period, int total) {

	/** Returns "Oxfordshire · OSCP". */
	public String areaAndAcronym() {
		return (this.acronym != null) ? this.area + " · " + this.acronym : this.area;
	}

}
