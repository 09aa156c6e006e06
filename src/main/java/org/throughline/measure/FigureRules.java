package org.throughline.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.partnership.ReportDirectory.NamedReport;
import org.throughline.platform.form.RuleViolation;

/**
 * What a figure must keep to, whichever way it comes in.
 */
final class FigureRules {

	private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

	private FigureRules() {
	}

	/**
	 * Refuses a figure that cannot be.
	 * @param own the figure itself, where it is there already
	 * @param series all figures of the indicator
	 * @param reports names of the partnership's reports
	 */
	static void check(IndicatorParticulars indicator, FigureParticulars said, @Nullable UUID own, List<Figure> series,
			List<String> reports) {
		if (said.reportSlug() != null && !reports.contains(said.reportSlug())) {
			throw new RuleViolation("report", "measure.choose");
		}
		if (indicator.wholeShare()) {
			atMostWhole("value", said.value());
			atMostWhole("target", (said.target() != null) ? said.target().value() : null);
			said.comparators().forEach((comparator) -> atMostWhole("comparators", comparator.value()));
			if (said.numerator() != null && said.denominator() != null
					&& said.numerator().compareTo(said.denominator()) > 0) {
				throw new RuleViolation("numerator", "measure.numerator.more");
			}
		}
		series.stream()
			.filter((other) -> !other.id().equals(own))
			.filter((other) -> Objects.equals(other.said().breakdown(), said.breakdown()))
			.filter((other) -> other.said().period().collidesWith(said.period()))
			.findFirst()
			.ifPresent((other) -> {
				throw new RuleViolation("endsOn", "measure.period.overlaps", other.number(),
						other.said().period().inWords(), other.said().quantity().asWritten());
			});
	}

	private static void atMostWhole(String field, @Nullable BigDecimal share) {
		if (share != null && (share.compareTo(WHOLE) > 0 || share.signum() < 0)) {
			throw new RuleViolation(field, "measure.share.over");
		}
	}

	/** What a figure may name of these reports. */
	static List<String> slugs(List<NamedReport> reports) {
		return reports.stream().map(NamedReport::slug).toList();
	}

}
