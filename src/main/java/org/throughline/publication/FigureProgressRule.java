package org.throughline.publication;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.throughline.measure.AnalysedFigure;
import org.throughline.measure.GoodDirection;
import org.throughline.measure.Trend;
import org.throughline.platform.text.Quantity;
import org.throughline.publication.LittleProgress.Finding;
import org.throughline.publication.LittleProgress.Reason;

/**
 * Decides whether a figure shows little or no progress: it misses its target, has not
 * changed, or moves in the wrong direction. Indicators without a preferred direction and
 * suppressed numbers are not judged.
 */
final class FigureProgressRule {

	private FigureProgressRule() {
	}

	static List<Finding> findings(AnalysedFigure figure, GoodDirection good) {
		if (good == GoodDirection.NEITHER || figure.suppressed() || figure.textSuppressed()) {
			return List.of();
		}
		var findings = new ArrayList<Finding>();
		var progress = figure.content().progress();
		Quantity target = progress.target();
		if (Boolean.FALSE.equals(figure.derived().onTarget())) {
			findings.add(new Finding(Reason.OFF_TARGET, (target != null) ? target.asWritten() : null));
		}
		var from = figure.derived().from();
		String since = (from != null) ? from.inWords() : null;
		int direction = direction(change(figure), progress.trend());
		if (direction == 0 && stated(figure)) {
			findings.add(new Finding(Reason.FLAT, since));
		}
		else if (direction != 0 && (direction > 0) == (good == GoodDirection.LOWER_IS_BETTER)) {
			findings.add(new Finding(Reason.WORSE, since));
		}
		return findings;
	}

	/** Calculated values take precedence over those stated in the source. */
	private static @Nullable BigDecimal change(AnalysedFigure figure) {
		var points = figure.derived().points();
		return (points != null) ? points : figure.derived().change();
	}

	private static boolean stated(AnalysedFigure figure) {
		return change(figure) != null || figure.content().progress().trend() == Trend.STABLE;
	}

	private static int direction(@Nullable BigDecimal change, @Nullable Trend trend) {
		if (change != null) {
			return change.signum();
		}
		return (trend == Trend.RISING) ? 1 : (trend == Trend.FALLING) ? -1 : 0;
	}

}
