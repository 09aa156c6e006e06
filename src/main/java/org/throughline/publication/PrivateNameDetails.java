package org.throughline.publication;

import java.util.UUID;

import org.throughline.platform.persistence.NumberedRecord;

/**
 * A name that the partnership never publishes.
 *
 * @param number the number, used in page addresses: an address never has the name
 */
public record PrivateNameDetails(UUID id, int number, int version, String name) implements NumberedRecord {

	@Override
	public String title() {
		return this.name;
	}

}
