package org.throughline.measure;

import java.util.UUID;

import jakarta.persistence.Entity;

import org.throughline.platform.persistence.NumberedRoot;

/**
 * A communication such as a newsletter or a campaign.
 */
@Entity
class Communication extends NumberedRoot {

	private CommunicationContent content;

	@SuppressWarnings("NullAway.Init")
	protected Communication() {
	}

	Communication(UUID id, UUID partnershipId, int number, CommunicationContent content) {
		super(id, partnershipId, number);
		this.content = content;
	}

	void update(CommunicationContent content) {
		this.content = content;
	}

	CommunicationDetails details() {
		return new CommunicationDetails(id(), number(), version(), this.content);
	}

}
