package org.throughline.publication;

import java.util.UUID;

import jakarta.persistence.Entity;

import org.throughline.platform.persistence.NumberedRoot;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.publication.ConfidentialWords;

/**
 * A name that the partnership never publishes.
 */
@Entity
class PrivateName extends NumberedRoot {

	private String name;

	/** Its first word, by which texts are looked up. */
	private String token;

	@SuppressWarnings("NullAway.Init")
	protected PrivateName() {
	}

	PrivateName(UUID partnershipId, int number, String name) {
		super(TimeOrderedId.next(), partnershipId, number);
		rename(name);
	}

	final void rename(String newName) {
		this.name = newName;
		this.token = ConfidentialWords.firstToken(newName);
	}

	PrivateNameDetails details() {
		return new PrivateNameDetails(id(), number(), version(), this.name);
	}

}
