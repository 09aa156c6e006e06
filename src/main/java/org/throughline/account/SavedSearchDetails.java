package org.throughline.account;

import java.util.UUID;

/**
 * A search or a list that the signed-in person saved.
 *
 * @param path the path of the list
 * @param query the query of the address of its results
 * @param version version of the stored row
 */
public record SavedSearchDetails(UUID id, String name, String path, String query, int version) {

	/** The longest query that can be saved. */
	public static final int LONGEST = 4000;

	/** The path of searches. */
	public static final String SEARCH = "/search";

	/** Returns the address of its results. */
	public String address() {
		return this.path + "?" + this.query;
	}

	/** Returns whether it is a search and not another list. */
	public boolean search() {
		return this.path.equals(SEARCH);
	}

	/** Returns whether a list can have this path. */
	public static boolean isPath(String text) {
		return text.length() <= LONGEST && text.matches("(/[a-z0-9-]+)+");
	}

	/** Returns whether an address can have this query. */
	public static boolean isQuery(String text) {
		return text.length() <= LONGEST && text.matches("[!-~&&[^#<>\"]]+");
	}

}
