package org.throughline.paper;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.TextRules;

/**
 * The outcome of a meeting: its decision and minute.
 *
 * @param decision what was decided, by verbs of an open list, such as "Noted"
 */
@Embeddable
public record MeetingOutcome(@Nullable String decision, @Nullable String minute) {

	/** Nothing is known yet. */
	public static final MeetingOutcome NONE = new MeetingOutcome(null, null);

	MeetingOutcome checked() {
		return new MeetingOutcome(TextRules.optional("decision", this.decision, TextRules.NOTE),
				TextRules.optional("minute", this.minute, TextRules.WORDING));
	}

}
