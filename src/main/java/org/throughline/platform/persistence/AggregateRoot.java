package org.throughline.platform.persistence;

import java.util.UUID;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Persistable;

/**
 * Base of entities that are loaded and saved on their own. The identifier is known before
 * the row is written; the version detects changes made by somebody else.
 */
@MappedSuperclass
public abstract class AggregateRoot implements Persistable<UUID> {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	@SuppressWarnings("NullAway.Init")
	protected AggregateRoot() {
	}

	protected AggregateRoot(UUID id) {
		this.id = id;
	}

	public final UUID id() {
		return this.id;
	}

	/** Returns the identifier, for Spring Data. */
	@Override
	public final UUID getId() {
		return this.id;
	}

	/**
	 * Whether the row is not stored yet. Spring Data then inserts it without looking for
	 * it first.
	 */
	@Override
	public final boolean isNew() {
		return this.version == null;
	}

	/** Returns the version of the stored row; 0 before it is stored. */
	public final int version() {
		return (this.version != null) ? this.version : 0;
	}

	/**
	 * Refuses a change made from an older version.
	 * @param seen the version on the page that the person edited
	 * @throws OptimisticLockingFailureException if the row has changed since
	 */
	public final void requireVersion(int seen) {
		if (version() != seen) {
			throw new OptimisticLockingFailureException(Hibernate.getClass(this).getSimpleName() + " has changed");
		}
	}

	@Override
	public final boolean equals(@Nullable Object other) {
		return other instanceof AggregateRoot root && Hibernate.getClass(this) == Hibernate.getClass(root)
				&& this.id.equals(root.id);
	}

	@Override
	public final int hashCode() {
		return this.id.hashCode();
	}

}
