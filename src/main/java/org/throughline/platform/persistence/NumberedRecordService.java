package org.throughline.platform.persistence;

import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;

import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

/**
 * Manages the records of one kind that have a number within their partnership, for its
 * business managers.
 *
 * @param <T> the entity
 * @param <D> a record as its pages show it
 * @param <E> new values of a record
 */
@Transactional(readOnly = true)
public abstract class NumberedRecordService<T extends NumberedRoot, D extends NumberedRecord, E> {

	private final Class<T> type;

	private final NumberedEntities entities;

	private final CurrentUser user;

	protected NumberedRecordService(Class<T> type, NumberedEntities entities, CurrentUser user) {
		this.type = type;
		this.entities = entities;
		this.user = user;
	}

	/** Returns the details of a record; empty if there is none. */
	protected abstract List<D> read(UUID partnershipId, int number);

	/** Checks the values and returns what makes a record of a number. */
	protected abstract IntFunction<T> create(UUID partnershipId, E edit);

	/** Checks the values and replaces those of a record. */
	protected abstract void replace(T stored, E edit);

	/** Refuses people who do not manage the partnership. */
	protected void requireManager(UUID partnershipId) {
		this.user.requireManager(partnershipId);
	}

	/**
	 * Returns one record.
	 * @throws NotFoundException if there is none
	 */
	public D find(UUID partnershipId, int number) {
		requireManager(partnershipId);
		return read(partnershipId, number).stream().findFirst().orElseThrow(NotFoundException::new);
	}

	/** Adds a record and returns its number. */
	@Transactional
	public int add(UUID partnershipId, E edit) {
		requireManager(partnershipId);
		return this.entities.add(this.type, partnershipId, create(partnershipId, edit)).number();
	}

	/** Changes a record, unless it has changed since this version. */
	@Transactional
	public void edit(UUID partnershipId, int number, int version, E edit) {
		var stored = stored(partnershipId, number);
		replace(stored, edit);
		stored.requireVersion(version);
		this.entities.flush();
	}

	/**
	 * Removes a record and what belongs to it, unless it has changed since this version.
	 */
	@Transactional
	public void remove(UUID partnershipId, int number, int version) {
		var stored = stored(partnershipId, number);
		stored.requireVersion(version);
		this.entities.remove(stored);
	}

	private T stored(UUID partnershipId, int number) {
		requireManager(partnershipId);
		return this.entities.find(this.type, partnershipId, number).orElseThrow(NotFoundException::new);
	}

}
