package org.throughline.platform.form;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The latest change of a record.
 *
 * @param by name of the person or process
 * @param at when
 */
public record LastChange(String by, Instant at) {

	/** Looks up latest changes. Implemented by the module that reads the history. */
	public interface Lookup {

		/** Returns the latest change of the row with this identifier, if any is known. */
		Optional<LastChange> of(UUID id);

	}

}
