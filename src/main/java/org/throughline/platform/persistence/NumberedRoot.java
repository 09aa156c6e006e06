package org.throughline.platform.persistence;

import java.util.UUID;

import jakarta.persistence.MappedSuperclass;

import org.springframework.util.Assert;

/**
 * Base of entities that have a number within their partnership. Page addresses use the
 * number, so it never changes. {@link NumberedEntities} assigns it.
 */
@MappedSuperclass
public abstract class NumberedRoot extends AggregateRoot {

	private UUID partnershipId;

	private int number;

	@SuppressWarnings("NullAway.Init")
	protected NumberedRoot() {
	}

	protected NumberedRoot(UUID id, UUID partnershipId, int number) {
		super(id);
		Assert.isTrue(number > 0, "Numbers start at 1");
		this.partnershipId = partnershipId;
		this.number = number;
	}

	public final UUID partnershipId() {
		return this.partnershipId;
	}

	public final int number() {
		return this.number;
	}

}
