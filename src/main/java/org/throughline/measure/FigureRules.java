package org.throughline.measure;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.RuleViolation;

/**
 * Rules for figures, whether typed or imported.
 */
final class FigureRules {

	private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

	private FigureRules() {
	}

	/**
	 * Checks a figure against the rules.
	 * @param own the identifier of the figure, or {@code null} if it is new
	 * @param series all figures of the indicator
	 * @param reports slugs of the partnership's reports
	 */
	static void check(IndicatorMeasurement measurement, FigureContent content, @Nullable UUID own,
			List<FigureDetails> series, Collection<String> reports) {
		if (content.reportSlug() != null && !reports.contains(content.reportSlug())) {
			throw new RuleViolation("report", "measure.choose");
		}
		if (measurement.aboutChildren() && content.quantity().value() != null
				&& content.quantity().value().signum() < 0) {
			throw new RuleViolation("number.value", "measure.count.negative");
		}
		if (measurement.wholeShare()) {
			atMostWhole("number.value", content.quantity().value());
			atMostWhole("progress.target",
					(content.progress().target() != null) ? content.progress().target().value() : null);
			content.comparators().forEach((comparator) -> atMostWhole("comparators", comparator.value()));
			if (content.share().numerator() != null && content.share().denominator() != null
					&& content.share().numerator().compareTo(content.share().denominator()) > 0) {
				throw new RuleViolation("number.numerator", "measure.numerator.more");
			}
		}
		series.stream()
			.filter((other) -> !other.id().equals(own))
			.filter((other) -> Objects.equals(other.content().breakdown(), content.breakdown()))
			.filter((other) -> other.content().period().overlaps(content.period()))
			.findFirst()
			.ifPresent((other) -> {
				throw new RuleViolation("period.endsOn", "measure.period.overlaps", other.number(),
						other.content().period().inWords(), other.content().quantity().asWritten());
			});
	}

	private static void atMostWhole(String field, @Nullable BigDecimal share) {
		if (share != null && (share.compareTo(WHOLE) > 0 || share.signum() < 0)) {
			throw new RuleViolation(field, "measure.share.over");
		}
	}

}
