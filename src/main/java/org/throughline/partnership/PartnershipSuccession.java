package org.throughline.partnership;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

import org.throughline.platform.persistence.AggregateRoot;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * The succession of one partnership by another. A partnership that splits has several
 * successors; one that results from a merger has several predecessors.
 */
@Entity
class PartnershipSuccession extends AggregateRoot {

	private UUID predecessorId;

	private UUID successorId;

	private LocalDate effectiveOn;

	private @Nullable String note;

	@SuppressWarnings("NullAway.Init")
	protected PartnershipSuccession() {
	}

	PartnershipSuccession(UUID predecessorId, UUID successorId, LocalDate effectiveOn, @Nullable String note) {
		super(TimeOrderedId.next());
		Assert.isTrue(!predecessorId.equals(successorId), "A partnership cannot take over from itself");
		Assert.notNull(effectiveOn, "A succession happens on a day");
		this.predecessorId = predecessorId;
		this.successorId = successorId;
		this.effectiveOn = effectiveOn;
		this.note = note;
	}

}
