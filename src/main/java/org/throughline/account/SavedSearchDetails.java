package org.throughline.account;

import java.util.UUID;

/**
 * A search that the signed-in person saved.
 *
 * @param query the query of the address of its results
 * @param version version of the stored row
 */
public record SavedSearchDetails(UUID id, String name, String query, int version) {

	/** The longest query that can be saved. */
	public static final int LONGEST = 4000;

	/** Returns whether an address can have this query. */
	public static boolean isQuery(String text) {
		return text.length() <= LONGEST && text.matches("[!-~&&[^#<>\"]]+");
	}

}
