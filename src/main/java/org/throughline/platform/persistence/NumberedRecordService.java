package org.throughline.platform.persistence;

import java.util.List;
import java.util.Optional;
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
public abstract class NumberedRecordService<T extends NumberedRoot, D extends NumberedRecord, E>
		implements RecordService<Integer, D, E> {

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

	@Override
	public D find(UUID partnershipId, Integer number) {
		requireManager(partnershipId);
		return read(partnershipId, number).stream().findFirst().orElseThrow(NotFoundException::new);
	}

	@Override
	@Transactional
	public Integer add(UUID partnershipId, E edit) {
		requireManager(partnershipId);
		return this.entities.add(this.type, partnershipId, create(partnershipId, edit)).number();
	}

	@Override
	@Transactional
	public void edit(UUID partnershipId, Integer number, int version, E edit) {
		var stored = require(partnershipId, number);
		replace(stored, edit);
		stored.requireVersion(version);
		this.entities.flush();
	}

	@Override
	@Transactional
	public void remove(UUID partnershipId, Integer number, int version) {
		var stored = require(partnershipId, number);
		stored.requireVersion(version);
		this.entities.remove(stored);
	}

	/** Returns the stored record; empty if there is none. */
	protected Optional<T> stored(UUID partnershipId, int number) {
		return this.entities.find(this.type, partnershipId, number);
	}

	private T require(UUID partnershipId, int number) {
		requireManager(partnershipId);
		return stored(partnershipId, number).orElseThrow(NotFoundException::new);
	}

}
