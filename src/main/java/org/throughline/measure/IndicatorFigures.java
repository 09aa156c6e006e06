package org.throughline.measure;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.RuleViolation;

/**
 * An indicator with all its figures as they are, for those who keep them.
 *
 * @param indicator what is counted
 * @param figures its figures, oldest first
 * @param reports slugs of the reports that may state one
 */
public record IndicatorFigures(Indicator indicator, List<Figure> figures, List<String> reports) {

	public IndicatorFigures {
		figures = List.copyOf(figures);
		reports = List.copyOf(reports);
	}

	/**
	 * Refuses a figure that cannot be.
	 * @param own the figure itself, where it is there already
	 * @param series the figures it is to go with
	 * @throws RuleViolation with the field that is wrong
	 */
	public void check(FigureParticulars said, @Nullable UUID own, List<Figure> series) {
		FigureRules.check(this.indicator.said(), said, own, series, this.reports);
	}

}
