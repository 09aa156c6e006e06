package org.throughline.measure;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.Quantity;
import org.throughline.platform.text.QuantityReader;
import org.throughline.platform.text.UnclearNumber;

/**
 * An indicator in the grid of a year.
 *
 * @param period the period of its figure for the year
 * @param current its figure for the year, or {@code null} if there is none
 * @param earlier previous figures, newest first
 * @param all every figure of the indicator
 */
public record YearRow(IndicatorDetails indicator, FigurePeriod period, @Nullable FigureDetails current,
		List<FigureDetails> earlier, List<FigureDetails> all) {

	public YearRow {
		earlier = List.copyOf(earlier);
		all = List.copyOf(all);
	}

	/** Returns the wording of the current figure. */
	public String words() {
		return (this.current != null) ? this.current.content().quantity().asWritten() : "";
	}

	/**
	 * Reads a figure of the indicator.
	 * @throws UnclearNumber if its number is not clear
	 */
	public Quantity read(String words) {
		return QuantityReader.quantity(words, this.indicator.content().measurement().scale());
	}

	/** Returns the version of the current figure, or -1 if there is none. */
	public int version() {
		return (this.current != null) ? this.current.version() : -1;
	}

}
