package org.throughline.browse;

import org.throughline.platform.text.Markdown;
import org.throughline.report.ProgressLevel;

/**
 * The progress of a priority as reported in one report.
 *
 * @param progress progress made (Markdown)
 * @param impact evidence of impact for children (Markdown)
 */
public record PriorityProgress(String progress, String impact, ProgressLevel level) {

	/** Whether progress is stated. */
	public boolean hasProgress() {
		return !this.progress.isBlank();
	}

	/** Whether impact is stated. */
	public boolean hasImpact() {
		return !this.impact.isBlank();
	}

}
