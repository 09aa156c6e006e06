package org.throughline.action;

import java.util.UUID;

/**
 * Something held here that recommendations can come out of.
 *
 * @param id identifies it there
 * @param type what it is
 * @param reference its name in addresses
 * @param title what anybody may call it; never the pseudonym of an unpublished review
 */
public record KnownSource(UUID id, SourceType type, String reference, String title) {

	/** Its name among sources of all kinds, "REVIEW/rev-0003". */
	public String key() {
		return this.type + "/" + this.reference;
	}

}
