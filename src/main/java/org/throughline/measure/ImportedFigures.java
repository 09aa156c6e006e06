package org.throughline.measure;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.Quantity;
import org.throughline.platform.time.DatePrecision;

/**
 * Indicators with their figures, as a file gives them, for one partnership. Numbers are
 * text, read exactly; where a quantity has words only, its number is read from them.
 *
 * @param partnership slug of the partnership
 * @param indicators what is counted, in order
 */
public record ImportedFigures(String partnership, List<ImportedIndicator> indicators) {

	/**
	 * An indicator.
	 *
	 * @param slug its name in addresses; unique in the partnership
	 * @param direction NEITHER when left out
	 * @param aboutChildren whether small public figures of it are hidden
	 * @param wholeShare whether it is a percentage that cannot exceed 100
	 * @param monthlyAverageOf slug of an indicator before it
	 */
	public record ImportedIndicator(String slug, String name, IndicatorKind kind, @Nullable String unit,
			@Nullable GoodDirection direction, @Nullable String category, @Nullable String collection,
			@Nullable String definition, @Nullable String dataSource, @Nullable Boolean aboutChildren,
			@Nullable Boolean wholeShare, @Nullable String monthlyAverageOf, @Nullable String organisation,
			@Nullable List<String> themes, @Nullable String note, @Nullable List<ImportedBreak> breaks,
			@Nullable List<ImportedFigure> figures) {

	}

	/** From when an indicator is defined otherwise. */
	public record ImportedBreak(LocalDate from, String reason) {

	}

	/**
	 * A number with its words.
	 *
	 * @param words as written
	 * @param value the number, where the words alone do not give it
	 * @param qualifier how it is meant (EXACT when left out beside a value)
	 */
	public record ImportedQuantity(String words, @Nullable String value, Quantity.@Nullable Qualifier qualifier) {

	}

	/**
	 * A figure: from a day to a day, or with the last day only as at it.
	 *
	 * @param report slug of the report that states it
	 * @param precision how exactly the last day is known (DAY when left out)
	 * @param period the period in the words of the source
	 */
	public record ImportedFigure(@Nullable String report, @Nullable LocalDate from, LocalDate to,
			@Nullable DatePrecision precision, @Nullable String period, @Nullable String breakdown,
			ImportedQuantity quantity, @Nullable String numerator, @Nullable String denominator,
			@Nullable ImportedQuantity target, @Nullable Trend trend, @Nullable String trendAsWritten,
			@Nullable ImportedQuantity change, @Nullable Integer rank, @Nullable String commentary,
			@Nullable String source, @Nullable Boolean declared, @Nullable List<ImportedComparator> comparators,
			@Nullable String note) {

	}

	/** What a figure is compared with. */
	public record ImportedComparator(ComparatorKind kind, @Nullable String name, @Nullable ComparatorRelation relation,
			@Nullable String value, @Nullable String words) {

	}

}
