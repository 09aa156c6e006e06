package org.throughline.measure;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Values calculated from a figure and its neighbours, shown next to what the source
 * states (design, rule 7).
 *
 * @param change the change from the previous figure in per cent
 * @param points the change in percentage points, if both are percentages
 * @param from the period of the previous figure
 * @param notCompared why it is not compared with the previous figure, or {@code null} if
 * it is
 * @param share the numerator as a percentage of the denominator
 * @param perMonth the total of the same period divided by its months
 * @param onTarget whether the target is met, or {@code null} if the indicator has no
 * preferred direction
 * @param differences statements of the source that do not match
 */
public record DerivedValues(@Nullable BigDecimal change, @Nullable BigDecimal points, @Nullable FigurePeriod from,
		@Nullable NotCompared notCompared, @Nullable BigDecimal share, @Nullable BigDecimal perMonth,
		@Nullable Boolean onTarget, List<Difference> differences) {

	public DerivedValues {
		differences = List.copyOf(differences);
	}

	/**
	 * A statement of the source that does not match its numbers.
	 *
	 * @param about the subject of the statement
	 * @param stated the wording of the source
	 * @param computed the calculated value
	 */
	public record Difference(About about, String stated, String computed) {

	}

	/** The subjects that are checked. */
	public enum About {

		CHANGE, TREND, SHARE, PER_MONTH

	}

	/** The reasons why two figures of an indicator are not compared. */
	public enum NotCompared {

		/** There is a break in series between them. */
		BREAK_IN_SERIES,
		/** Their periods differ in length. */
		OTHER_LENGTH

	}

}
