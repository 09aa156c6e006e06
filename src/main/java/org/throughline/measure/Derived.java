package org.throughline.measure;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What follows from a figure and those around it, computed, to stand beside what the
 * source says (design, rule 7).
 *
 * @param change by how many per cent it differs from the figure before
 * @param points by how many percentage points, where both are percentages
 * @param from when the figure before is of
 * @param notCompared why it is not compared with the figure before; none where it is
 * @param share numerator of denominator in per cent
 * @param perMonth the total of the same period, divided by its months
 * @param onTarget whether the target is met; none where nobody says which way is better
 * @param differences where the source says something else
 */
public record Derived(@Nullable BigDecimal change, @Nullable BigDecimal points, @Nullable FigurePeriod from,
		@Nullable NotCompared notCompared, @Nullable BigDecimal share, @Nullable BigDecimal perMonth,
		@Nullable Boolean onTarget, List<Difference> differences) {

	public Derived {
		differences = List.copyOf(differences);
	}

	/**
	 * Something the source says that does not follow from its numbers.
	 *
	 * @param about what it is about
	 * @param stated what the source says
	 * @param computed what follows
	 */
	public record Difference(About about, String stated, String computed) {

	}

	/** What a source can get wrong. */
	public enum About {

		CHANGE, TREND, SHARE, PER_MONTH

	}

	/** Why two figures of an indicator say nothing beside each other. */
	public enum NotCompared {

		/** It was defined or collected otherwise in between. */
		DEFINED_OTHERWISE,
		/** The periods are of unlike length. */
		OTHER_LENGTH

	}

}
