package org.throughline.action;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds what a file names, or a person chooses, as the source of recommendations.
 * Implemented by the modules that keep such things.
 */
public interface SourceDirectory {

	/** What kind of source it knows. */
	SourceType type();

	/**
	 * The source of this name.
	 * @param partnershipId the partnership it belongs to
	 * @param reference a report's slug or a review's reference
	 */
	Optional<UUID> find(UUID partnershipId, String reference);

	/** All it knows of a partnership, the newest first; for its business manager. */
	List<RecommendationSource> known(UUID partnershipId);

}
