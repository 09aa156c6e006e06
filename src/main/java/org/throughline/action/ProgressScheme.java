package org.throughline.action;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.form.TextRules;

/**
 * The grades and status words of an action plan, each with its meaning.
 *
 * @param grades grades with their definitions, one a line ("1: No progress")
 * @param statusWords the plan's status words with the status that each means and, if the
 * plan has one, its definition, one a line ("On track: In progress: Milestones met")
 */
@Embeddable
public record ProgressScheme(@Nullable String grades, @Nullable String statusWords) {

	/** The plan has no grades and no status words. */
	public static final ProgressScheme NONE = new ProgressScheme(null, null);

	/** Returns the grades with their definitions. */
	public List<Meaning> gradeList() {
		return TextRules.list(this.grades).stream().map(Meaning::of).toList();
	}

	/** Whether it is a grade of the plan. A plan without grades accepts any. */
	public boolean accepts(@Nullable String grade) {
		var grades = gradeList();
		return grade == null || grades.isEmpty()
				|| grades.stream().anyMatch((one) -> one.word().equalsIgnoreCase(grade));
	}

	/** Returns the grades without their definitions: "1, 2, 3". */
	public String gradesInWords() {
		return gradeList().stream().map(Meaning::word).collect(Collectors.joining(", "));
	}

	/** Returns the plan's status words. */
	public List<StatusWord> words() {
		return lines().flatMap((line) -> StatusWord.of(line).stream()).toList();
	}

	/** Returns the status word with this spelling, whatever its case. */
	public Optional<StatusWord> word(@Nullable String word) {
		return words().stream().filter((one) -> one.word().equalsIgnoreCase(word)).findFirst();
	}

	private Stream<Meaning> lines() {
		return TextRules.list(this.statusWords).stream().map(Meaning::of);
	}

	/** Returns a grade with its definition, or the grade alone if the plan has none. */
	public @Nullable String graded(@Nullable String grade) {
		return gradeList().stream()
			.filter((one) -> one.word().equalsIgnoreCase(grade))
			.findFirst()
			.map((one) -> one.word() + ": " + one.meaning())
			.orElse(grade);
	}

	/**
	 * Returns a status in the wording of the plan, with definitions.
	 * @param reported the word that was reported, or {@code null} for all words of the
	 * status
	 * @return {@code null} if the plan has no word for it
	 */
	public @Nullable String inWords(ActionStatus status, @Nullable String reported) {
		if (reported != null) {
			return word(reported).map(StatusWord::defined).orElse(reported);
		}
		String words = words().stream()
			.filter((one) -> one.status() == status)
			.map(StatusWord::defined)
			.collect(Collectors.joining(" or "));
		return words.isEmpty() ? null : words;
	}

	/**
	 * Returns the word that was reported for a status, else the plan's only word for it.
	 * @return {@code null} if there is none
	 */
	@Nullable String wordFor(ActionStatus status, @Nullable String reported) {
		var words = words().stream().filter((one) -> one.status() == status).toList();
		return (reported != null) ? reported : (words.size() == 1) ? words.get(0).word() : null;
	}

	/**
	 * Returns a reported word as the plan spells it. A plan without status words keeps
	 * any.
	 * @throws RuleViolation if the plan has no such word for the status
	 */
	String checkedWord(String reported, ActionStatus status) {
		var words = words();
		return words.isEmpty() ? reported
				: word(reported).filter((one) -> one.status() == status)
					.map(StatusWord::word)
					.orElseThrow(() -> new RuleViolation("status", "plan.statusWord.unknown", reported));
	}

	ProgressScheme checked() {
		var checked = new ProgressScheme(TextRules.lines("grades", this.grades, TextRules.LINE),
				TextRules.lines("statusWords", this.statusWords, TextRules.LINE));
		checked.gradeList().forEach((one) -> one.check("grades", "plan.grades.unfit"));
		checked.lines().forEach((one) -> {
			one.check("statusWords", "plan.statusWords.unfit");
			if (StatusWord.of(one).isEmpty()) {
				throw new RuleViolation("statusWords", "plan.statusWords.unknown", one.meaning());
			}
		});
		return checked;
	}

	private static Optional<ActionStatus> status(String label) {
		String name = label.toUpperCase(Locale.UK).replace(' ', '_');
		String known = name.equals("AWAITING_VERIFICATION") ? ActionStatus.REPORTED_COMPLETE.name() : name;
		return Arrays.stream(ActionStatus.values()).filter((status) -> status.name().equals(known)).findFirst();
	}

	/**
	 * A status word of the plan.
	 *
	 * @param status its status
	 * @param definition its definition, or {@code null} if the plan has none
	 */
	public record StatusWord(String word, ActionStatus status, @Nullable String definition) {

		static Optional<StatusWord> of(Meaning line) {
			var label = Meaning.of(line.meaning());
			String definition = label.meaning().isEmpty() ? null : label.meaning();
			return ProgressScheme.status(label.word()).map((status) -> new StatusWord(line.word(), status, definition));
		}

		String defined() {
			return (this.definition != null) ? this.word + ": " + this.definition : this.word;
		}

	}

	/** A word of the plan and its meaning. */
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
