package org.throughline.review;

import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import org.throughline.platform.persistence.AggregateRoot;

/**
 * A number of reviews that a report declares.
 */
@Entity
class ReviewCount extends AggregateRoot {

	private UUID partnershipId;

	private int position;

	@Embedded
	private CountContent content;

	@SuppressWarnings("NullAway.Init")
	protected ReviewCount() {
	}

	ReviewCount(UUID id, UUID partnershipId, int position, CountContent content) {
		super(id);
		this.partnershipId = partnershipId;
		this.position = position;
		this.content = content;
	}

	void replaceContent(CountContent newContent) {
		this.content = newContent;
	}

	UUID partnershipId() {
		return this.partnershipId;
	}

	DeclaredCount details() {
		return new DeclaredCount(id(), this.content, this.position, null, version());
	}

}
