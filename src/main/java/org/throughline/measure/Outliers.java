package org.throughline.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Finds numbers that are probably typing errors: far from the previous number or from all
 * earlier ones. The person can confirm them.
 */
final class Outliers {

	private static final BigDecimal HALF = BigDecimal.valueOf(50);

	/** The number of figures needed to calculate a standard deviation. */
	private static final int ENOUGH = 4;

	private Outliers() {
	}

	/**
	 * Returns why a number is unusual.
	 * @param earlier the earlier numbers, oldest first
	 */
	static Optional<Reason> of(BigDecimal number, List<BigDecimal> earlier) {
		if (earlier.isEmpty()) {
			return Optional.empty();
		}
		var change = Derivation.change(number, earlier.get(earlier.size() - 1));
		if (change != null && change.abs().compareTo(HALF) > 0) {
			return Optional.of(Reason.FAR_FROM_LAST);
		}
		if (earlier.size() < ENOUGH) {
			return Optional.empty();
		}
		double mean = earlier.stream().mapToDouble(BigDecimal::doubleValue).average().orElse(0);
		double variance = earlier.stream().mapToDouble((each) -> Math.pow(each.doubleValue() - mean, 2)).sum()
				/ (earlier.size() - 1);
		double distance = Math.abs(number.doubleValue() - mean);
		return (distance > 2 * Math.sqrt(variance)) ? Optional.of(Reason.FAR_FROM_ALL) : Optional.empty();
	}

	/** The reasons why a number is unusual. */
	enum Reason {

		/** It differs by more than half from the previous number. */
		FAR_FROM_LAST,
		/**
		 * It is more than two standard deviations from the mean of the earlier numbers.
		 */
		FAR_FROM_ALL

	}

}
