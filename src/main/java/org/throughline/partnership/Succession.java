package org.throughline.partnership;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

import org.throughline.platform.persistence.AggregateRoot;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * The succession of one organisation by another on a date, for the same area or another.
 * For example, integrated care boards succeeded clinical commissioning groups on 1 July
 * 2022.
 */
@Entity
class Succession extends AggregateRoot {

	private UUID predecessorId;

	private UUID successorId;

	private LocalDate effectiveOn;

	private boolean sameFootprint;

	private @Nullable String note;

	@SuppressWarnings("NullAway.Init")
	protected Succession() {
	}

	Succession(UUID predecessorId, UUID successorId, LocalDate effectiveOn, boolean sameFootprint,
			@Nullable String note) {
		super(TimeOrderedId.next());
		Assert.isTrue(!predecessorId.equals(successorId), "An organisation cannot take over from itself");
		Assert.notNull(effectiveOn, "A succession happens on a day");
		this.predecessorId = predecessorId;
		this.successorId = successorId;
		this.effectiveOn = effectiveOn;
		this.sameFootprint = sameFootprint;
		this.note = note;
	}

	UUID predecessorId() {
		return this.predecessorId;
	}

	UUID successorId() {
		return this.successorId;
	}

}
