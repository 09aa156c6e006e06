package org.throughline.account;

import java.util.List;

import org.throughline.platform.text.WordDifference;

/**
 * The change of a field.
 *
 * @param before the old value; may be empty
 * @param after the new value; may be empty
 */
public record FieldChange(String label, String before, String after) {

	/** Returns the difference of both values. */
	public List<WordDifference.Segment> difference() {
		return WordDifference.between(this.before, this.after);
	}

	/** Whether there is both an old and a new value. */
	public boolean reworded() {
		return !this.before.isEmpty() && !this.after.isEmpty();
	}

}
