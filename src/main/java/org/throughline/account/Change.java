package org.throughline.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.Dates;

/**
 * A change of a row, formatted for reading.
 *
 * @param at the time
 * @param actor the person's name at the time, or the process
 * @param kind the kind of record ("Statement", "Statement theme")
 * @param fields the changed fields, the most important first
 * @param subject the record that the row is, or is a part of
 */
public record Change(Instant at, String actor, String kind, Operation operation, List<FieldChange> fields,
		Subject subject) {

	public Change {
		fields = List.copyOf(fields);
	}

	/** "21 October 2025 at 14:05". */
	public String when() {
		return Dates.moment(this.at);
	}

	/** Whether the row is the record itself, not a part of it. */
	boolean ofRecord() {
		return this.subject.itself();
	}

	public enum Operation {

		/** The record was added. */
		INSERT,
		/** The record was changed. */
		UPDATE,
		/** The record was removed. */
		DELETE

	}

	/**
	 * The record that a change belongs to, as a reader names it.
	 *
	 * @param set what was saved at once, in a form that only compares
	 * @param id its identifier in the history
	 * @param itself whether the changed row is the record, not a part of it
	 * @param noun its kind within a sentence ("action")
	 * @param name its name or first words, or {@code null}
	 * @param address its page below {@code /manage/{partnership}/}, or {@code null}
	 */
	public record Subject(String set, UUID id, boolean itself, String noun, @Nullable String name,
			@Nullable String address) {

	}

}
