package org.throughline.browse;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.Markdown;
import org.throughline.report.Lineage;
import org.throughline.report.ReportPart;
import org.throughline.report.StatementKind;

/**
 * A statement for reading.
 *
 * @param number its number within the report
 * @param kind its kind
 * @param section slug of the section it belongs to
 * @param sectionPart the part of that section
 * @param headline its headline
 * @param wording its wording (Markdown)
 * @param quotation whether it is a quotation
 * @param audience its audience
 * @param source its source
 * @param periodMeant its period, if different from the report's
 * @param note internal note; only for readers of drafts
 * @param points its sub-points
 * @param themes its themes
 * @param particulars details of voices, pressures and escalated matters
 * @param earlier the statement it was carried forward from
 * @param later where later reports repeat it
 * @param leftOut later reports that do not repeat it
 * @param rolledForward whether its report was rolled forward from the previous one, so
 * that statements without an earlier version are new
 */
public record StatementText(int number, StatementKind kind, @Nullable String section, @Nullable ReportPart sectionPart,
		@Nullable String headline, String wording, boolean quotation, @Nullable String audience,
		@Nullable String source, @Nullable String periodMeant, @Nullable String note, List<String> points,
		List<ThemeTag> themes, @Nullable StatementParticulars particulars, @Nullable EarlierStatement earlier,
		List<StatementLocation> later, List<StatementOmission> leftOut, boolean rolledForward) {

	/** Returns the part of its section, or the part of its kind. */
	public ReportPart part() {
		return (this.sectionPart != null) ? this.sectionPart : this.kind.part();
	}

	/** Returns the wording as HTML. */
	public String wordingHtml() {
		return Markdown.toHtml(this.wording);
	}

	/** Returns the headline as HTML. */
	public String headlineHtml() {
		return (this.headline != null) ? Markdown.toInlineHtml(this.headline) : "";
	}

	/** Returns the sub-points as HTML. */
	public List<String> pointsHtml() {
		return this.points.stream().map(Markdown::toInlineHtml).toList();
	}

	/** Returns the headline or the start of the wording, for links. */
	public String inOneLine() {
		String line = Markdown.toText((this.headline != null) ? this.headline : this.wording)
			.replaceAll("\\s+", " ")
			.strip();
		int end = line.lastIndexOf(' ', 80);
		return (line.length() <= 80) ? line : line.substring(0, (end > 40) ? end : 80) + " …";
	}

	/** Returns how it relates to earlier reports, or {@code null} if unknown. */
	public Lineage.@Nullable Kind lineage() {
		if (this.earlier == null) {
			return this.rolledForward ? Lineage.Kind.NEW : null;
		}
		Lineage lineage = this.earlier.lineage();
		return (lineage != null) ? lineage.kind() : null;
	}

	/** Returns the number of reporting periods that have it, including this one. */
	public int yearsRunning() {
		Lineage lineage = (this.earlier != null) ? this.earlier.lineage() : null;
		return (lineage != null) ? lineage.yearsRunning() : 1;
	}

}
