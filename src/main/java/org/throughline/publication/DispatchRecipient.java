package org.throughline.publication;

import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.AggregateRoot;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * A partnership's own recipient of copies of its annual reports. Those of all
 * partnerships come with the application.
 */
@Entity
class DispatchRecipient extends AggregateRoot {

	private @Nullable UUID partnershipId;

	@Embedded
	private RecipientContent content;

	private boolean verified;

	@SuppressWarnings("NullAway.Init")
	protected DispatchRecipient() {
	}

	DispatchRecipient(UUID partnershipId, RecipientContent content) {
		super(TimeOrderedId.next());
		this.partnershipId = partnershipId;
		this.content = content;
		this.verified = true;
	}

	void replace(RecipientContent newContent) {
		this.content = newContent;
	}

}
