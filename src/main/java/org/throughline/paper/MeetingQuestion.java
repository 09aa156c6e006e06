package org.throughline.paper;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.TextRules;

/**
 * A question that was asked at a meeting.
 *
 * @param askedBy the person who asked, as named in the minutes
 */
@Embeddable
public record MeetingQuestion(@Nullable String askedBy, String question, @Nullable String answer) {

	MeetingQuestion checked(int position) {
		String row = "questions[" + position + "].";
		return new MeetingQuestion(TextRules.optional(row + "askedBy", this.askedBy, TextRules.LINE),
				TextRules.required(row + "question", this.question, TextRules.NOTE),
				TextRules.optional(row + "answer", this.answer, TextRules.NOTE));
	}

}
