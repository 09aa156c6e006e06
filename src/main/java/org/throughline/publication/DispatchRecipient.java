package org.throughline.publication;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
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

	/** Reports published before this day are not asked for a copy. */
	@Column(updatable = false)
	private @Nullable LocalDate addedOn;

	@SuppressWarnings("NullAway.Init")
	protected DispatchRecipient() {
	}

	DispatchRecipient(UUID partnershipId, RecipientContent content, LocalDate addedOn) {
		super(TimeOrderedId.next());
		this.partnershipId = partnershipId;
		this.content = content;
		this.verified = true;
		this.addedOn = addedOn;
	}

	void replace(RecipientContent newContent) {
		this.content = newContent;
	}

}
