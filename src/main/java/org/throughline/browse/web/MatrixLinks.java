package org.throughline.browse.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.throughline.browse.PartnershipHeading;
import org.throughline.browse.ReportingPeriod;
import org.throughline.browse.ThemeMatrix;
import org.throughline.theme.ThemeName;

/**
 * Cells of a table of themes by year as the page shows them, each with its address.
 *
 * @param address the address of the partnership's themes
 * @param years slugs of the periods
 */
record MatrixLinks(String address, Map<ReportingPeriod, String> years) {

	static MatrixLinks of(PartnershipHeading partnership, ThemeMatrix matrix) {
		return new MatrixLinks("/" + partnership.slug() + "/themes/",
				matrix.periods().stream().distinct().collect(Collectors.toMap(Function.identity(), matrix::slug)));
	}

	/** Returns cells of a theme. */
	public List<Cell> of(ThemeName theme, List<ThemeMatrix.Cell> cells) {
		return cells.stream().map((cell) -> of(theme, cell)).toList();
	}

	private Cell of(ThemeName theme, ThemeMatrix.Cell cell) {
		String style = "app-matrix__cell--" + cell.shade();
		return cell.present()
				? new Cell(style, this.address + theme.slug() + "?year=" + this.years.get(cell.period()), cell.total(),
						cell.inWords() + " on " + theme.name() + " in " + cell.period().label())
				: new Cell(style, null, 0, "None");
	}

	/**
	 * A cell.
	 *
	 * @param href the page with exactly its statements, or {@code null} if it is empty
	 * @param words what it says to those who do not see the table
	 */
	record Cell(String style, @Nullable String href, int total, String words) {

	}

}
