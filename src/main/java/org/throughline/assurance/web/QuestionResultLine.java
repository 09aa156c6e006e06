package org.throughline.assurance.web;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.validation.BindingResult;

import org.throughline.assurance.QuestionResult;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;

import static org.throughline.platform.form.FormValues.orNull;
import static org.throughline.platform.form.FormValues.text;

/**
 * The result of one question on a form. Empty lines are not saved.
 */
record QuestionResultLine(String number, String question, String answer, String result, String base, String asWritten) {

	private static final int SPARE = 5;

	private static final QuestionResultLine EMPTY = new QuestionResultLine("", "", QuestionResult.YES, "", "", "");

	static QuestionResultLine of(QuestionResult result) {
		return new QuestionResultLine(text(result.number()), result.question(), result.answer(), text(result.result()),
				text(result.base()), text(result.asWritten()));
	}

	/** Checks the lines, which are the field "results" of a form. */
	static void check(List<QuestionResultLine> lines, BindingResult errors) {
		var checks = FormChecks.of(errors);
		var questions = new HashSet<String>();
		for (int at = 0; at < lines.size(); at++) {
			var line = lines.get(at);
			if (!line.blank()) {
				String path = "results[" + at + "].";
				Integer number = FormValues.wholeNumber(line.number);
				Integer result = FormValues.wholeNumber(line.result);
				Integer base = FormValues.wholeNumber(line.base);
				checks.rejectIf(number == null, path + "number", "NotBlank")
					.required(path + "question")
					.rejectIf(!questions.add(number + " " + line.question.toLowerCase(Locale.UK))
							&& !line.question.isEmpty(), path + "question", "questionResult.twice")
					.atMost(path + "answer", 60)
					.wholeNumber(path + "result")
					.wholeNumber(path + "base")
					.atMost(path + "asWritten", FormChecks.LINE);
				if (result != null && base != null && result > base) {
					errors.rejectValue(path + "result", "questionResult.aboveBase", new Object[] { base }, null);
				}
			}
		}
	}

	/** Returns lines with empty ones to fill in. */
	static List<QuestionResultLine> withSpare(List<QuestionResultLine> lines) {
		return Stream.concat(lines.stream(), Stream.generate(() -> EMPTY).limit(SPARE)).toList();
	}

	/** Returns the results of the lines that are not empty. */
	static List<QuestionResult> results(List<QuestionResultLine> lines) {
		return lines.stream().filter((line) -> !line.blank()).map(QuestionResultLine::toResult).toList();
	}

	boolean blank() {
		return (this.question + this.result + this.base + this.asWritten).isEmpty()
				&& (this.answer.isEmpty() || this.answer.equals(QuestionResult.YES));
	}

	QuestionResult toResult() {
		return new QuestionResult(FormValues.version(this.number), this.question,
				this.answer.isEmpty() ? QuestionResult.YES : this.answer, FormValues.wholeNumber(this.result),
				FormValues.wholeNumber(this.base), orNull(this.asWritten));
	}

	/** Returns the text that an edit conflict compares. */
	@Override
	public String toString() {
		return blank() ? "" : this.number + ": " + this.question + " " + this.result + " of " + this.base + " "
				+ this.answer + (this.asWritten.isEmpty() ? "" : ", " + this.asWritten);
	}

}
