package org.throughline.browse;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.Markdown;
import org.throughline.report.ProgressLevel;

/**
 * A priority, and what one report says became of it.
 *
 * @param number its number within the report
 * @param title as written
 * @param owner whose priority it is, named as at the report's date; none where it is the
 * partnership's own
 * @param periodMeant the period it is set for, where that is not the report's own
 * @param progress what was done (Markdown)
 * @param impact evidence of the difference made for children (Markdown)
 * @param level how far it got
 * @param themes what it is tagged with
 * @param rewordedFrom how it was called before
 * @param years the reporting periods that report on it, oldest first
 */
public record PriorityText(int number, String title, @Nullable String owner, @Nullable String periodMeant,
		String progress, String impact, ProgressLevel level, List<ThemeTag> themes, @Nullable String rewordedFrom,
		List<String> years) {

	/** What was done, ready for the page. */
	public String progressHtml() {
		return Markdown.toHtml(this.progress);
	}

	/** The difference made, ready for the page. */
	public String impactHtml() {
		return Markdown.toHtml(this.impact);
	}

	/** Whether the report says what was done. */
	public boolean hasProgress() {
		return !this.progress.isBlank();
	}

	/** Whether the report shows a difference made. */
	public boolean hasImpact() {
		return !this.impact.isBlank();
	}

}
