package org.throughline.account;

import java.util.List;

import org.throughline.platform.text.WordDifference;

/**
 * What became of one field.
 *
 * @param label what the field is called on the page
 * @param before the old wording; empty where there was none
 * @param after the new wording; empty where there is none
 */
public record FieldChange(String label, String before, String after) {

	/** Both wordings in one, with what is different marked. */
	public List<WordDifference.Segment> difference() {
		return WordDifference.between(this.before, this.after);
	}

	/** Whether both wordings exist, so that their differences are worth marking. */
	public boolean reworded() {
		return !this.before.isEmpty() && !this.after.isEmpty();
	}

}
