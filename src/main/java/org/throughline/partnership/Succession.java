package org.throughline.partnership;

import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

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

	@Embedded
	private SuccessionContent content;

	@SuppressWarnings("NullAway.Init")
	protected Succession() {
	}

	Succession(UUID predecessorId, UUID successorId, SuccessionContent content) {
		super(TimeOrderedId.next());
		Assert.isTrue(!predecessorId.equals(successorId), "An organisation cannot take over from itself");
		this.predecessorId = predecessorId;
		this.successorId = successorId;
		this.content = content;
	}

	void replaceContent(SuccessionContent newContent) {
		this.content = newContent;
	}

}
