package org.throughline.assurance;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.form.TextRules;

/**
 * The rating of a risk in the words or scores of its register.
 *
 * @param likelihood how likely it is: "4", "Possible", "4 – Likely"
 * @param impact how severe it would be
 * @param grade the rating or score, or {@code null} if it follows from the other two
 */
@Embeddable
public record RiskRating(@Nullable String likelihood, @Nullable String impact, @Nullable String grade) {

	/** Nothing is rated. */
	public static final RiskRating NONE = new RiskRating(null, null, null);

	private static final Pattern SCORE = Pattern.compile("([1-5])(?:\\.0)?(?:\\b[^\\d]*)?|[^\\d]*\\(([1-5])\\)");

	/**
	 * The rating as written, or else likelihood times impact if both are scores from 1 to
	 * 5.
	 */
	public @Nullable String rating() {
		if (this.grade != null) {
			return this.grade;
		}
		Integer likely = score(this.likelihood);
		Integer severe = score(this.impact);
		return (likely != null && severe != null) ? String.valueOf(likely * severe) : null;
	}

	private static @Nullable Integer score(@Nullable String text) {
		Matcher score = SCORE.matcher((text != null) ? text.strip() : "");
		return score.matches() ? Integer.valueOf((score.group(1) != null) ? score.group(1) : score.group(2)) : null;
	}

	/** Refuses a likelihood or an impact that is a number outside 1 to 5. */
	public void check() {
		checked();
	}

	RiskRating checked() {
		return new RiskRating(level("likelihood", this.likelihood), level("impact", this.impact),
				TextRules.optional("grade", this.grade, TextRules.LINE));
	}

	private static @Nullable String level(String field, @Nullable String text) {
		String level = TextRules.optional(field, text, TextRules.LINE);
		if (level != null && level.matches("\\P{L}*\\p{N}\\P{L}*") && score(level) == null) {
			throw new RuleViolation(field, "risk.level.outside", level);
		}
		return level;
	}

}
