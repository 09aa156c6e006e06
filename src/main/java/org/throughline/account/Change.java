package org.throughline.account;

import java.time.ZonedDateTime;
import java.util.List;

/**
 * One change of one row, in words.
 *
 * @param at when
 * @param actor who: the name the person had then, or the process
 * @param thing what kind of thing was changed ("Statement", "Theme of a statement")
 * @param operation what happened to it
 * @param fields what is different, in the order in which a reader would name it
 */
public record Change(ZonedDateTime at, String actor, String thing, Operation operation, List<FieldChange> fields) {

	public Change {
		fields = List.copyOf(fields);
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
