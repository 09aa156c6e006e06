package org.throughline.account;

import java.time.Instant;
import java.util.List;

import org.throughline.platform.time.Dates;

/**
 * A change of a record, formatted for reading.
 *
 * @param at the time
 * @param actor the person's name at the time, or the process
 * @param kind the kind of record ("Statement", "Statement theme")
 * @param fields the changed fields, the most important first
 */
public record Change(Instant at, String actor, String kind, Operation operation, List<FieldChange> fields) {

	public Change {
		fields = List.copyOf(fields);
	}

	/** "21 October 2025 at 14:05". */
	public String when() {
		return Dates.moment(this.at);
	}

	/** Operations on a record. */
	public enum Operation {

		/** The record was added. */
		INSERT,
		/** The record was changed. */
		UPDATE,
		/** The record was removed. */
		DELETE

	}

}
