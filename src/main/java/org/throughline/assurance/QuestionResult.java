package org.throughline.assurance;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.form.TextRules;

/**
 * The result of one question under a standard: how many gave an answer.
 *
 * @param number number of the standard
 * @param answer the answer that is counted, such as "yes"
 * @param result how many gave this answer, or {@code null} if only words are known
 * @param base how many were asked, if known
 */
@Embeddable
public record QuestionResult(int number, String question, String answer, @Nullable Integer result,
		@Nullable Integer base, @Nullable String asWritten) {

	/** The answer that is usually counted. */
	public static final String YES = "yes";

	QuestionResult checked(String path) {
		if (this.result != null && this.base != null && this.result > this.base) {
			throw new RuleViolation(path + "result", "questionResult.aboveBase", this.base);
		}
		var checked = new QuestionResult(this.number,
				TextRules.required(path + "question", this.question, TextRules.LINE),
				TextRules.required(path + "answer", this.answer, 60), TextRules.count(path + "result", this.result),
				TextRules.count(path + "base", this.base),
				TextRules.optional(path + "asWritten", this.asWritten, TextRules.LINE));
		if (!checked.answered()) {
			throw new RuleViolation(path + "result", "questionResult.missing");
		}
		return checked;
	}

	/** Whether a number or words are given. */
	public boolean answered() {
		return this.result != null || this.asWritten != null;
	}

	/** Returns the question without its result, under the standard with this number. */
	QuestionResult unanswered(int standard) {
		return new QuestionResult(standard, this.question, this.answer, null, null, null);
	}

	/** Whether both are about the same question. */
	boolean sameQuestion(QuestionResult other) {
		return this.number == other.number && this.question.equalsIgnoreCase(other.question);
	}

	/** Returns "12 of 15 yes", or the result as written, or "not answered". */
	public String inWords() {
		if (!answered()) {
			return "not answered";
		}
		String quoted = (this.asWritten != null) ? "“" + this.asWritten + "”" : "";
		if (this.result == null) {
			return quoted;
		}
		String counted = (this.base != null) ? this.result + " of " + this.base : String.valueOf(this.result);
		return counted + " " + this.answer + (quoted.isEmpty() ? "" : " (" + quoted + ")");
	}

}
