package org.throughline.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Tells a number that is probably a slip of the finger: half as much again as the one
 * before it or more, or far from all there were. It may still be right; then it is
 * confirmed.
 */
final class Outliers {

	private static final BigDecimal HALF = BigDecimal.valueOf(50);

	/** With fewer numbers than these, how far they scatter says nothing. */
	private static final int ENOUGH = 4;

	private Outliers() {
	}

	/**
	 * Why a number stands out.
	 * @param earlier the numbers before it, oldest first
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

	/** Why a number stands out. */
	enum Reason {

		/** More than half away from the number before it. */
		FAR_FROM_LAST,
		/** More than two standard deviations away from the mean of those before it. */
		FAR_FROM_ALL

	}

}
