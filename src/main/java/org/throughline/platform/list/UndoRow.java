package org.throughline.platform.list;

import java.util.Optional;

/**
 * A row that was changed, and what takes it back.
 *
 * @param key the row
 * @param after its state after the change; a row in another state is not taken back
 * @param before the value that it had
 */
public record UndoRow(String key, String after, String before) {

	String inOneField() {
		return this.key + " " + this.after + " " + this.before;
	}

	static Optional<UndoRow> of(String field) {
		String[] parts = field.split(" ", 3);
		return (parts.length == 3) ? Optional.of(new UndoRow(parts[0], parts[1], parts[2])) : Optional.empty();
	}

}
