package org.throughline.browse;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.Markdown;
import org.throughline.report.ReportPart;
import org.throughline.report.StatementKind;
import org.throughline.theme.ThemeName;

/**
 * A statement or priority of the previous report, compared with the latest report.
 *
 * @param kind its kind, or {@code null} for a priority
 * @param number its number in the previous report
 * @param sectionPart the part of its section, or {@code null}
 * @param wording its wording (Markdown)
 * @param now its version in the latest report, or {@code null}
 * @param reason why the latest report does not repeat it, if known
 * @param outcome its outcome in the latest report
 */
public record PreviousStatement(@Nullable StatementKind kind, int number, @Nullable ReportPart sectionPart,
		@Nullable String headline, String wording, List<ThemeName> themes, @Nullable CurrentWording now,
		@Nullable String reason, Outcome outcome) {

	/** Returns the headline, or the wording if there is none, as HTML. */
	public String shortHtml() {
		return Markdown.toInlineHtml((this.headline != null) ? this.headline : this.wording);
	}

	/** Returns its address below the partnership's. */
	public String path(ReportReference report) {
		return path(report, this.kind, this.number, this.sectionPart);
	}

	/**
	 * Returns the address of its version in the latest report, below the partnership's.
	 */
	public String pathNow(ReportReference latest) {
		return (this.now != null) ? path(latest, this.now.kind(), this.now.number(), this.now.sectionPart())
				: latest.path();
	}

	private static String path(ReportReference report, @Nullable StatementKind kind, int number,
			@Nullable ReportPart sectionPart) {
		return (kind != null) ? new StatementLocation(report, number, kind, sectionPart).path()
				: report.path(ReportPart.PRIORITIES) + "#priority-" + number;
	}

	/**
	 * Outcome of a statement in the next report.
	 */
	public enum Outcome {

		/** Repeated word for word. */
		REPEATED,
		/** Repeated with different wording. */
		REWORDED,
		/** Removed, with a reason. */
		DROPPED,
		/** Not repeated, without a reason. */
		NOT_REPEATED,
		/** Perhaps repeated: the reports are not linked. */
		NOT_LINKED

	}

	/**
	 * The version in the latest report.
	 *
	 * @param kind its kind there, or {@code null} for a priority
	 * @param number its number in the report
	 * @param sectionPart the part of its section, or {@code null}
	 */
	public record CurrentWording(@Nullable StatementKind kind, int number, @Nullable ReportPart sectionPart,
			@Nullable String headline, String wording) {

	}

}
