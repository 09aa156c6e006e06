package org.throughline.browse;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.Markdown;
import org.throughline.report.Lineage;
import org.throughline.report.ReportPart;
import org.throughline.report.StatementKind;

/**
 * A statement as everyone reads it.
 *
 * @param number its number within the report
 * @param kind what it is
 * @param section slug of the section it belongs to
 * @param sectionPart that section's part
 * @param headline its first, short line
 * @param wording as it is said (Markdown)
 * @param quotation whether the report quotes it
 * @param audience whom it is said to
 * @param source what it rests on, or who said it
 * @param periodMeant the period it is about, where that is not the report's own
 * @param note the editor's remark; only for those who read drafts
 * @param points its sub-points
 * @param themes what it is tagged with
 * @param particulars what only voices, pressures and escalated matters have
 * @param earlier what it was carried from
 * @param later where it was said again
 * @param leftOut which later reports leave it out
 * @param rolledForward whether its report was made from the one before, so that what is
 * not carried is known to be new
 */
public record StatementText(int number, StatementKind kind, @Nullable String section, @Nullable ReportPart sectionPart,
		@Nullable String headline, String wording, boolean quotation, @Nullable String audience,
		@Nullable String source, @Nullable String periodMeant, @Nullable String note, List<String> points,
		List<ThemeTag> themes, @Nullable ParticularsText particulars, @Nullable EarlierStatement earlier,
		List<StatementPlace> later, List<LeftOut> leftOut, boolean rolledForward) {

	/** Where it is read: in its section's part, else where its kind belongs. */
	public ReportPart part() {
		return (this.sectionPart != null) ? this.sectionPart : this.kind.part();
	}

	/** Its wording, ready for the page. */
	public String wordingHtml() {
		return Markdown.toHtml(this.wording);
	}

	/** Its headline, ready for the page. */
	public String headlineHtml() {
		return (this.headline != null) ? Markdown.toInlineHtml(this.headline) : "";
	}

	/** Its sub-points, ready for the page. */
	public List<String> pointsHtml() {
		return this.points.stream().map(Markdown::toInlineHtml).toList();
	}

	/** Its headline or first words, for links. */
	public String inOneLine() {
		String line = Markdown.toText((this.headline != null) ? this.headline : this.wording)
			.replaceAll("\\s+", " ")
			.strip();
		int end = line.lastIndexOf(' ', 80);
		return (line.length() <= 80) ? line : line.substring(0, (end > 40) ? end : 80) + " …";
	}

	/** How it stands to what was said before; none where nothing is known. */
	public Lineage.@Nullable Kind lineage() {
		if (this.earlier == null) {
			return this.rolledForward ? Lineage.Kind.NEW : null;
		}
		Lineage lineage = this.earlier.lineage();
		return (lineage != null) ? lineage.kind() : null;
	}

	/** In how many reporting periods it has been said, this one included. */
	public int yearsRunning() {
		Lineage lineage = (this.earlier != null) ? this.earlier.lineage() : null;
		return (lineage != null) ? lineage.yearsRunning() : 1;
	}

}
