package org.throughline.browse;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.Markdown;
import org.throughline.report.ProgressLevel;

/**
 * A priority and its progress as reported in one report.
 *
 * @param number its number within the report
 * @param title its title
 * @param owner the organisation that set it, under its name at the report's date, or
 * {@code null} for the partnership
 * @param periodMeant its period, if different from the report's
 * @param progress progress made (Markdown)
 * @param impact evidence of impact for children (Markdown)
 * @param level its level of progress
 * @param themes its themes
 * @param rewordedFrom its previous title
 * @param years the periods that report on it, oldest first
 */
public record PriorityText(int number, String title, @Nullable String owner, @Nullable String periodMeant,
		String progress, String impact, ProgressLevel level, List<ThemeTag> themes, @Nullable String rewordedFrom,
		List<String> years) {

	/** Returns the progress as HTML. */
	public String progressHtml() {
		return Markdown.toHtml(this.progress);
	}

	/** Returns the impact as HTML. */
	public String impactHtml() {
		return Markdown.toHtml(this.impact);
	}

	/** Whether progress is stated. */
	public boolean hasProgress() {
		return !this.progress.isBlank();
	}

	/** Whether impact is stated. */
	public boolean hasImpact() {
		return !this.impact.isBlank();
	}

}
