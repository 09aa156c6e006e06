package org.throughline.platform.persistence;

import java.util.UUID;

import org.throughline.platform.web.NotFoundException;

/**
 * Manages the records of one kind, for the business managers of their partnership.
 *
 * @param <K> the key of a record in page addresses
 * @param <D> a record
 * @param <E> new values of a record
 */
public interface RecordService<K, D extends ManagedRecord, E> {

	/**
	 * Returns one record.
	 * @throws org.throughline.platform.web.NotFoundException if there is none
	 */
	D find(UUID partnershipId, K key);

	/** Adds a record and returns its key. */
	K add(UUID partnershipId, E edit);

	/** Changes a record, unless it has changed since this version. */
	void edit(UUID partnershipId, K key, int version, E edit);

	/**
	 * Removes a record and what belongs to it, unless it has changed since this version.
	 * Records of some kinds are kept.
	 */
	default void remove(UUID partnershipId, K key, int version) {
		throw new NotFoundException();
	}

}
