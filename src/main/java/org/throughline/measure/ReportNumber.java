package org.throughline.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A figure of an indicator as texts of a report are compared with it, with its true
 * number. Never shown to the public.
 *
 * @param indicator the name of the indicator
 * @param slug its slug
 * @param figure the figure, whether or not it is suppressed
 * @param percentage whether its number is a percentage
 * @param suppressed whether public pages do not show its number
 */
public record ReportNumber(String indicator, String slug, FigureContent figure, boolean percentage,
		boolean suppressed) {

	/** Returns the number itself; {@code null} if the figure is stated in words only. */
	public @Nullable BigDecimal value() {
		return this.figure.quantity().value();
	}

	/** Returns the number and the count behind a percentage. */
	public List<BigDecimal> itself() {
		return Stream.of(value(), this.figure.share().numerator()).filter(Objects::nonNull).toList();
	}

	/** Returns all numbers that the figure states. */
	public List<BigDecimal> stated() {
		var progress = this.figure.progress();
		var further = Stream.of(this.figure.share().denominator(),
				(progress.target() != null) ? progress.target().value() : null,
				(progress.change() != null) ? progress.change().value() : null);
		return Stream.of(itself().stream(), further, this.figure.comparators().stream().map(FigureComparator::value))
			.flatMap((numbers) -> numbers)
			.filter(Objects::nonNull)
			.toList();
	}

}
