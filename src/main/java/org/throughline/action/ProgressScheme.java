package org.throughline.action;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.form.TextRules;

/**
 * The grades and status words of an action plan, each with its meaning.
 *
 * @param grades grades with their definitions, one a line ("1: No progress")
 * @param statusWords the plan's status words with the status that each stands for, one a
 * line ("On track: In progress")
 */
@Embeddable
public record ProgressScheme(@Nullable String grades, @Nullable String statusWords) {

	/** The plan has no grades and no status words. */
	public static final ProgressScheme NONE = new ProgressScheme(null, null);

	/** Returns the grades with their definitions. */
	public List<Meaning> gradeList() {
		return TextRules.list(this.grades).stream().map(Meaning::of).toList();
	}

	/** Returns the plan's status words. */
	public List<Meaning> statusWordList() {
		return TextRules.list(this.statusWords).stream().map(Meaning::of).toList();
	}

	/** Returns a grade with its definition, or the grade alone if the plan has none. */
	public @Nullable String graded(@Nullable String grade) {
		return gradeList().stream()
			.filter((one) -> one.word().equalsIgnoreCase(grade))
			.findFirst()
			.map((one) -> one.word() + ": " + one.meaning())
			.orElse(grade);
	}

	/** Returns the plan's words for a status, or {@code null} if it has none. */
	public @Nullable String words(ActionStatus status) {
		String words = statusWordList().stream()
			.filter((one) -> status(one.meaning()).equals(Optional.of(status)))
			.map(Meaning::word)
			.collect(Collectors.joining(" or "));
		return words.isEmpty() ? null : words;
	}

	ProgressScheme checked() {
		var checked = new ProgressScheme(TextRules.lines("grades", this.grades, TextRules.LINE),
				TextRules.lines("statusWords", this.statusWords, TextRules.LINE));
		checked.gradeList().forEach((one) -> one.check("grades", "plan.grades.unfit"));
		for (var one : checked.statusWordList()) {
			one.check("statusWords", "plan.statusWords.unfit");
			if (status(one.meaning()).isEmpty()) {
				throw new RuleViolation("statusWords", "plan.statusWords.unknown", one.meaning());
			}
		}
		return checked;
	}

	/** Returns the status with this label. */
	private static Optional<ActionStatus> status(String label) {
		String name = label.toUpperCase(Locale.UK).replace(' ', '_');
		String known = name.equals("AWAITING_VERIFICATION") ? ActionStatus.REPORTED_COMPLETE.name() : name;
		return Arrays.stream(ActionStatus.values()).filter((status) -> status.name().equals(known)).findFirst();
	}

	/** A word of the plan and what it means. */
	public record Meaning(String word, String meaning) {

		static Meaning of(String line) {
			int colon = line.indexOf(':');
			return (colon < 0) ? new Meaning(line.strip(), "")
					: new Meaning(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
		}

		void check(String field, String code) {
			if (this.word.isEmpty() || this.meaning.isEmpty()) {
				throw new RuleViolation(field, code, this.word + this.meaning);
			}
		}

	}

}
