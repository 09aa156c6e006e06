package org.throughline.measure;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.RuleViolation;

/**
 * An indicator with all its figures, unsuppressed, for business managers.
 *
 * @param figures its figures, oldest first
 * @param reports slugs of the reports a figure can belong to
 */
public record IndicatorFigures(IndicatorDetails indicator, List<FigureDetails> figures, Set<String> reports) {

	public IndicatorFigures {
		figures = List.copyOf(figures);
		reports = Set.copyOf(reports);
	}

	/**
	 * Checks a figure against the rules.
	 * @param own the identifier of the figure, or {@code null} if it is new
	 * @param series the other figures of the indicator
	 * @throws RuleViolation with the field that is wrong
	 */
	public void check(FigureContent content, @Nullable UUID own, List<FigureDetails> series) {
		FigureRules.check(this.indicator.content().measurement(), content, own, series, this.reports);
	}

}
