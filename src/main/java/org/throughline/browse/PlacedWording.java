package org.throughline.browse;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.throughline.report.ReportPart;
import org.throughline.report.StatementKind;

/**
 * The wording of a statement or priority in one report, with its place there.
 *
 * @param kind its kind, or {@code null} for a priority
 * @param number its number in the report
 * @param sectionPart the part of its section, or {@code null}
 * @param wording its wording (Markdown)
 */
public record PlacedWording(@Nullable StatementKind kind, int number, @Nullable ReportPart sectionPart,
		@Nullable String headline, String wording) {

	public PlacedWording {
		wording = Objects.requireNonNullElse(wording, "");
	}

	/** Returns the headline, or the wording if there is none. */
	public String firstLine() {
		return (this.headline != null) ? this.headline : this.wording;
	}

	/** Returns its address below the partnership's. */
	public String path(ReportReference report) {
		return (this.kind != null) ? new StatementLocation(report, this.number, this.kind, this.sectionPart).path()
				: report.path(ReportPart.PRIORITIES) + "#priority-" + this.number;
	}

}
