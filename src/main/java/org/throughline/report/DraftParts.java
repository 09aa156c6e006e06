package org.throughline.report;

import java.util.UUID;

/**
 * Adds, edits, moves and removes the parts of one kind of a draft: its sections,
 * statements or priorities.
 *
 * @param <K> type of the part's key: its slug or number
 * @param <E> the new values
 */
public interface DraftParts<K, E> {

	/** Adds a part at the end and returns its key. */
	K add(UUID partnershipId, String reportSlug, E edit);

	/** Updates a part. */
	void edit(UUID partnershipId, String reportSlug, K key, E edit, int version);

	/** Moves a part by one position. At the end of the list nothing happens. */
	void move(UUID partnershipId, String reportSlug, K key, Direction direction);

	/** Removes a part. The number of a statement or priority is not used again. */
	void remove(UUID partnershipId, String reportSlug, K key);

}
