package org.throughline.action;

import java.util.List;
import java.util.UUID;

/**
 * Lists sources of recommendations. Implemented by the modules that own them.
 */
public interface SourceDirectory {

	/** The kind of source it lists. */
	SourceType type();

	/** Returns all sources of a partnership, newest first. */
	List<RecommendationSource> known(UUID partnershipId);

}
