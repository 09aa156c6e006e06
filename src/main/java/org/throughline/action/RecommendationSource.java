package org.throughline.action;

import java.util.UUID;

/**
 * A record that recommendations can come from.
 *
 * @param id its id in the module that owns it
 * @param type its label * @param reference its slug
 * @param title what anybody may call it; never the pseudonym of an unpublished review
 */
public record RecommendationSource(UUID id, SourceType type, String reference, String title) {

	/** Returns a key that is unique across all types, for example "REVIEW/rev-0003". */
	public String key() {
		return this.type + "/" + this.reference;
	}

}
