package org.throughline.browse.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.web.util.HtmlUtils;

import org.throughline.browse.ReportingPeriod;
import org.throughline.browse.ThemeMatrix;
import org.throughline.theme.ThemeName;

/**
 * Writes the cells of a table of themes by year for its template: seven expressions of
 * the template for each of dozens of cells would cost more than the rest of the table.
 *
 * @param years slugs of the periods
 */
public record MatrixLinks(Map<ReportingPeriod, String> years) {

	static MatrixLinks of(ThemeMatrix matrix) {
		return new MatrixLinks(
				matrix.periods().stream().distinct().collect(Collectors.toMap(Function.identity(), matrix::slug)));
	}

	/**
	 * Returns cells of a theme as HTML, each with a link to exactly its statements.
	 * @param themes the address of the partnership's themes, with a slash at its end
	 */
	public String html(ThemeName theme, List<ThemeMatrix.Cell> cells, String themes) {
		var html = new StringBuilder();
		for (ThemeMatrix.Cell cell : cells) {
			html.append("<td class=\"govuk-table__cell app-matrix__cell--").append(cell.shade()).append("\">");
			if (cell.present()) {
				html.append("<a class=\"govuk-link\" href=\"").append(escaped(themes + theme.slug()));
				html.append("?year=").append(this.years.get(cell.period())).append("\">");
				append(html, String.valueOf(cell.total()),
						cell.inWords() + " on " + theme.name() + " in " + cell.period().label());
				html.append("</a>");
			}
			else {
				append(html, "–", "None");
			}
			html.append("</td>");
		}
		return html.toString();
	}

	/**
	 * Appends the text of a cell and its description for screen readers.
	 */
	private static void append(StringBuilder html, String shown, String words) {
		html.append("<span aria-hidden=\"true\">").append(shown);
		html.append("</span><span class=\"govuk-visually-hidden\">").append(escaped(words)).append("</span>");
	}

	private static String escaped(String text) {
		return HtmlUtils.htmlEscape(text, "UTF-8");
	}

}
