package org.throughline.publication;

import java.util.UUID;

import org.throughline.platform.persistence.ManagedRecord;

/**
 * A recipient of copies of annual reports, with its version.
 *
 * @param own whether it is the partnership's own
 * @param verified whether somebody confirmed the source
 */
public record RecipientDetails(UUID id, RecipientContent content, boolean own, boolean verified,
		int version) implements ManagedRecord {

	@Override
	public String title() {
		return this.content.name();
	}

}
