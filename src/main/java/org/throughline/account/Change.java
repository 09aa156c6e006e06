package org.throughline.account;

import java.time.Instant;
import java.util.List;

import org.throughline.platform.time.Dates;

/**
 * One change of one row, in words.
 *
 * @param at when
 * @param actor who: the name the person had then, or the process
 * @param thing what kind of thing was changed ("Statement", "Theme of a statement")
 * @param operation what happened to it
 * @param fields what is different, in the order in which a reader would name it
 */
public record Change(Instant at, String actor, String thing, Operation operation, List<FieldChange> fields) {

	public Change {
		fields = List.copyOf(fields);
	}

	/** "21 October 2025 at 14:05". */
	public String when() {
		return Dates.moment(this.at);
	}

	/** What happened to the row. */
	public enum Operation {

		/** It came into being. */
		INSERT,
		/** Something in it was changed. */
		UPDATE,
		/** It was removed. */
		DELETE

	}

}
