package org.throughline.action;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Lists sources of recommendations. Implemented by the modules that own them.
 */
public interface SourceDirectory {

	/** The kind of source it lists. */
	SourceType type();

	/** Returns the id of a source by a report's slug or a review's reference. */
	default Optional<UUID> find(UUID partnershipId, String reference) {
		return known(partnershipId).stream()
			.filter((source) -> source.reference().equals(reference))
			.map(RecommendationSource::id)
			.findFirst();
	}

	/** Returns all sources of a partnership, newest first. */
	List<RecommendationSource> known(UUID partnershipId);

}
