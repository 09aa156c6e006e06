package org.throughline.partnership;

import java.util.List;

/**
 * The address and area of a partnership, and whether it takes part in what shows several
 * of them.
 *
 * @param slug the first part of the addresses of its pages
 * @param areas the council areas it serves
 * @param listed whether it is in lists, searches and comparisons of partnerships
 */
public record PartnershipProfile(String slug, List<String> areas, boolean listed) {

	public PartnershipProfile {
		areas = List.copyOf(areas);
	}

}
