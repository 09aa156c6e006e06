package org.throughline.browse;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.Markdown;
import org.throughline.report.ReportPart;
import org.throughline.report.StatementKind;

/**
 * What the report before said, and what became of it in the newest one.
 *
 * @param kind what it is; none for a priority
 * @param number its number in the report before
 * @param sectionPart that section's part, if it belongs to one
 * @param headline its first, short line
 * @param wording as it was said (Markdown)
 * @param themes what it was tagged with
 * @param now where the newest report says it again
 * @param reason why the newest report leaves it out, where it says so
 */
public record FormerStatement(@Nullable StatementKind kind, int number, @Nullable ReportPart sectionPart,
		@Nullable String headline, String wording, List<ThemeTag> themes, @Nullable Again now,
		@Nullable String reason) {

	/** What became of it. */
	public Fate fate() {
		if (this.now == null) {
			return (this.reason != null) ? Fate.DROPPED : Fate.NOT_REPEATED;
		}
		return words(this.headline, this.wording).equals(words(this.now.headline(), this.now.wording())) ? Fate.REPEATED
				: Fate.REWORDED;
	}

	/** What it said, in short, ready for the page. */
	public String shortHtml() {
		return Markdown.toInlineHtml((this.headline != null) ? this.headline : this.wording);
	}

	/** Where it is read, below the partnership's address. */
	public String path(ReportReference report) {
		return path(report, this.kind, this.number, this.sectionPart);
	}

	/** Where it is said again, below the partnership's address. */
	public String pathNow(ReportReference latest) {
		return (this.now != null) ? path(latest, this.now.kind(), this.now.number(), this.now.sectionPart())
				: latest.path();
	}

	private static String path(ReportReference report, @Nullable StatementKind kind, int number,
			@Nullable ReportPart sectionPart) {
		return (kind != null) ? new StatementPlace(report, number, kind, sectionPart).path()
				: report.path(ReportPart.PRIORITIES) + "#priority-" + number;
	}

	private static String words(@Nullable String headline, String wording) {
		return ((headline != null) ? headline + " " + wording : wording).replaceAll("\\s+", " ").strip();
	}

	/**
	 * What became of a statement in the next report.
	 */
	public enum Fate {

		/** Said again in the same words. */
		REPEATED,
		/** Said again in other words. */
		REWORDED,
		/** Left out, with the reason. */
		DROPPED,
		/** Not said again, and nothing is held of why. */
		NOT_REPEATED

	}

	/**
	 * The statement as the newest report says it.
	 *
	 * @param kind what it is there; none for a priority
	 * @param number its number there
	 * @param sectionPart that section's part, if it belongs to one
	 * @param headline its first, short line
	 * @param wording as it is said
	 */
	public record Again(@Nullable StatementKind kind, int number, @Nullable ReportPart sectionPart,
			@Nullable String headline, String wording) {

	}

}
